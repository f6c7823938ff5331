/**
 * @file Summary figures of the red-wine table of P. Cortez, A. Cerdeira, F. Almeida, T. Matos and J. Reis, "Modeling
 * wine preferences by data mining from physicochemical properties", Decision Support Systems 47(4), 2009 (UCI Machine
 * Learning Repository, CC BY 4.0): what pandas' `describe()` and `corr()` say of it, and no row of it.
 */

export interface ColumnStatistics {
  name: string;
  /** Minimum, 5 %, 25 %, 50 %, 75 %, 95 % and maximum. */
  quantiles: readonly number[];
  mean: number;
  /** With n - 1, as pandas. */
  std: number;
  /** Digits after the decimal point in the table. */
  decimals: number;
}

export const numWines = 1599;

export const featureStatistics: readonly ColumnStatistics[] = [
  {
    name: 'fixed acidity',
    quantiles: [4.6, 6.1, 7.1, 7.9, 9.2, 11.8, 15.9],
    mean: 8.319637,
    std: 1.741096,
    decimals: 1,
  },
  {
    name: 'volatile acidity',
    quantiles: [0.12, 0.27, 0.39, 0.52, 0.64, 0.84, 1.58],
    mean: 0.527821,
    std: 0.17906,
    decimals: 2,
  },
  {
    name: 'citric acid',
    quantiles: [0, 0, 0.09, 0.26, 0.42, 0.6, 1],
    mean: 0.270976,
    std: 0.194801,
    decimals: 2,
  },
  {
    name: 'residual sugar',
    quantiles: [0.9, 1.59, 1.9, 2.2, 2.6, 5.1, 15.5],
    mean: 2.538806,
    std: 1.409928,
    decimals: 1,
  },
  {
    name: 'chlorides',
    quantiles: [0.012, 0.054, 0.07, 0.079, 0.09, 0.1261, 0.611],
    mean: 0.087467,
    std: 0.047065,
    decimals: 3,
  },
  {
    name: 'free sulfur dioxide',
    quantiles: [1, 4, 7, 14, 21, 35, 72],
    mean: 15.874922,
    std: 10.460157,
    decimals: 0,
  },
  {
    name: 'total sulfur dioxide',
    quantiles: [6, 11, 22, 38, 62, 112.1, 289],
    mean: 46.467792,
    std: 32.895324,
    decimals: 0,
  },
  {
    name: 'density',
    quantiles: [0.99007, 0.993598, 0.9956, 0.99675, 0.997835, 1, 1.00369],
    mean: 0.996747,
    std: 0.001887,
    decimals: 5,
  },
  {
    name: 'pH',
    quantiles: [2.74, 3.06, 3.21, 3.31, 3.4, 3.57, 4.01],
    mean: 3.311113,
    std: 0.154386,
    decimals: 2,
  },
  {
    name: 'sulphates',
    quantiles: [0.33, 0.47, 0.55, 0.62, 0.73, 0.93, 2],
    mean: 0.658149,
    std: 0.169507,
    decimals: 2,
  },
  {
    name: 'alcohol',
    quantiles: [8.4, 9.2, 9.5, 10.2, 11.1, 12.5, 14.9],
    mean: 10.422983,
    std: 1.065668,
    decimals: 1,
  },
];

/** How many wines have each quality; they add up to `numWines`. */
export const qualityCounts: readonly (readonly [quality: number, count: number])[] = [
  [3, 10],
  [4, 53],
  [5, 681],
  [6, 638],
  [7, 199],
  [8, 18],
];

/** Pearson correlations to two decimals: the features in their order, then quality. */
// prettier-ignore
export const correlations: readonly (readonly number[])[] = [
  [1, -0.26, 0.67, 0.11, 0.09, -0.15, -0.11, 0.67, -0.68, 0.18, -0.06, 0.12],
  [-0.26, 1, -0.55, 0, 0.06, -0.01, 0.08, 0.02, 0.23, -0.26, -0.2, -0.39],
  [0.67, -0.55, 1, 0.14, 0.2, -0.06, 0.04, 0.36, -0.54, 0.31, 0.11, 0.23],
  [0.11, 0, 0.14, 1, 0.06, 0.19, 0.2, 0.36, -0.09, 0.01, 0.04, 0.01],
  [0.09, 0.06, 0.2, 0.06, 1, 0.01, 0.05, 0.2, -0.27, 0.37, -0.22, -0.13],
  [-0.15, -0.01, -0.06, 0.19, 0.01, 1, 0.67, -0.02, 0.07, 0.05, -0.07, -0.05],
  [-0.11, 0.08, 0.04, 0.2, 0.05, 0.67, 1, 0.07, -0.07, 0.04, -0.21, -0.19],
  [0.67, 0.02, 0.36, 0.36, 0.2, -0.02, 0.07, 1, -0.34, 0.15, -0.5, -0.17],
  [-0.68, 0.23, -0.54, -0.09, -0.27, 0.07, -0.07, -0.34, 1, -0.2, 0.21, -0.06],
  [0.18, -0.26, 0.31, 0.01, 0.37, 0.05, 0.04, 0.15, -0.2, 1, 0.09, 0.25],
  [-0.06, -0.2, 0.11, 0.04, -0.22, -0.07, -0.21, -0.5, 0.21, 0.09, 1, 0.48],
  [0.12, -0.39, 0.23, 0.01, -0.13, -0.05, -0.19, -0.17, -0.06, 0.25, 0.48, 1],
];
