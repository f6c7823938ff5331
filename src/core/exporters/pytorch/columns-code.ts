/**
 * @file The recipe's preparation as a list of columns in Python, one line each, and the classes that learn them.
 */
import { say } from '../../../words/say';
import { rulesFor } from '../../preparation/column-rules';
import type { FittedColumn } from '../../preparation/fitted-preparation';
import type { ExportContext } from '../exporter';
import { pyNumber, pyString, pyStrings } from '../python/literals';
import { pyComment, pyDoc } from '../python/remarks';

type Context = Pick<ExportContext, 'recipe' | 'fitted'>;

/** The function `make_columns`, which makes the columns before they have learnt anything. */
export function columnsCode({ recipe, fitted }: Context): string {
  const lines = fitted.columns.map((column) => `        ${columnCode(recipe, column)},\n`);
  return `def make_columns():
${pyDoc(say('exporters.pytorch.columns.make'))}
    return [
${lines.join('')}    ]
`;
}

/** Whether any column is of words. */
export function hasWords({ fitted }: Context): boolean {
  return fitted.columns.some(({ kind }) => kind === 'one-hot' || kind === 'ordinal');
}

function columnCode({ preparation }: Context['recipe'], column: FittedColumn): string {
  const { missing, scaling, missingIndicator, maxLevels } = rulesFor(preparation, column.name);
  const fill =
    column.fill === null
      ? []
      : missing === 'constant'
        ? ['fill="constant"', `constant=${constantOf(column.fill)}`]
        : [`fill=${pyString(missing)}`];
  const common = [
    pyString(column.name),
    ...(column.kind === 'one-hot' ? [`most=${maxLevels}`] : [`scaling=${pyString(scaling)}`]),
    ...fill,
    ...(missingIndicator && column.fill !== null ? ['indicator=True'] : []),
  ];
  switch (column.kind) {
    case 'numeric':
      return `NumberColumn(${common.join(', ')})`;
    case 'date-parts':
      return `NumberColumn(${[...common, `parts=${pyStrings(column.parts.map(({ part }) => part))}`].join(', ')})`;
    case 'one-hot':
      return `OneHotColumn(${common.join(', ')})`;
    case 'ordinal':
      return `OrdinalColumn(${common.join(', ')})`;
  }
}

const constantOf = (fill: string | number) =>
  typeof fill === 'string' ? pyString(fill) : pyNumber(fill);

/** Classes for columns of numbers and dates. */
export const numberClasses = () => `class Numbers:
${pyDoc(say('exporters.pytorch.columns.numbers'))}

    def __init__(self, keep):
        self.count, self.mean, self.squares = 0, 0.0, 0.0
        self.low, self.high = np.inf, -np.inf
${pyComment(say('exporters.pytorch.columns.kept'), '        ')}
        self.kept = [] if keep else None

    def add(self, values):
        if len(values) == 0:
            return
        mean, total = values.mean(), self.count + len(values)
        step = mean - self.mean
        self.squares += ((values - mean) ** 2).sum() + step**2 * self.count * len(values) / total
        self.mean += step * len(values) / total
        self.count = total
        self.low, self.high = min(self.low, values.min()), max(self.high, values.max())
        if self.kept is not None:
            self.kept.append(values)

    def scaling(self, rule):
${pyDoc(say('exporters.pytorch.columns.scaling'), '        ')}
        if rule == "none" or self.count == 0:
            return 0.0, 1.0
        if self.low == self.high:
            return self.low, 1.0
        if rule == "min-max":
            return self.low, self.high - self.low
        if rule == "standard":
            return self.mean, math.sqrt(self.squares / self.count)
        low, middle, high = np.quantile(np.concatenate(self.kept), [0.25, 0.5, 0.75])
        return middle, (high - low) or 1.0


class NumberColumn:
${pyDoc(say('exporters.pytorch.columns.numberColumn'))}

    def __init__(self, name, scaling, fill=None, constant=None, indicator=False, parts=None):
        self.name, self.rule, self.how, self.constant = name, scaling, fill, constant
        self.indicator, self.parts, self.missing = indicator, parts, 0
        keep = fill == "median" or scaling == "robust"
        self.numbers = Numbers(keep)
        self.features_numbers = [Numbers(keep) for _ in parts or []] if parts is not None else None
        self.counts = pd.Series(dtype=float)

    def values(self, numbers):
${pyDoc(say('exporters.pytorch.columns.values'), '        ')}
        if self.parts is None:
            return [numbers]
        dates = pd.Series(pd.to_datetime(numbers, unit="ms")).dt
        return [getattr(dates, part).to_numpy(float) for part in self.parts]

    def learn(self, cells):
        numbers = cells.to_numpy(float)
        known = numbers[~np.isnan(numbers)]
        self.missing += len(numbers) - len(known)
        self.numbers.add(known)
        if self.how == "most-frequent":
            self.counts = self.counts.add(pd.Series(known).value_counts(), fill_value=0)
        for statistics, values in zip(self.features_numbers or [], self.values(known)):
            statistics.add(values)

    def finish(self):
        if self.how == "mean":
            self.constant = self.numbers.mean
        elif self.how == "median":
            self.constant = np.median(np.concatenate(self.numbers.kept))
        elif self.how == "most-frequent":
            self.constant = self.counts.sort_index().idxmax()
        self.indicator = self.indicator and self.missing > 0
        each = self.features_numbers if self.parts is not None else [self.numbers]
        if self.how is not None:  # ${say('exporters.pytorch.columns.seesFilled')}
            for statistics, values in zip(each, self.values(np.full(self.missing, self.constant))):
                statistics.add(values)
        self.scalings = [statistics.scaling(self.rule) for statistics in each]
        self.numbers = self.features_numbers = self.counts = None

    def features(self, cells):
        numbers = cells.to_numpy(float)
        missing = np.isnan(numbers)
        if self.how is not None:
            numbers = np.where(missing, self.constant, numbers)
        values = zip(self.values(numbers), self.scalings)
        scaled = [(value - offset) / scale for value, (offset, scale) in values]
        return scaled + [missing] if self.indicator else scaled
`;

/** Classes for columns of words. */
export const wordClasses = () => `class WordColumn:
${pyDoc(say('exporters.pytorch.columns.wordColumn'))}

    def __init__(self, name, fill=None, constant=None, indicator=False):
        self.name, self.how, self.constant = name, fill, constant
        self.indicator, self.missing = indicator, 0
        self.counts = pd.Series(dtype=float)

    def learn(self, cells):
        self.missing += cells.isna().sum()
        self.counts = self.counts.add(cells.value_counts(), fill_value=0)

    def count_levels(self):
${pyDoc(say('exporters.pytorch.columns.countLevels'), '        ')}
        counts = self.counts.sort_index()
        if self.how not in (None, "constant"):
            self.constant = counts.idxmax()
        if self.how is not None and self.missing > 0:
            counts = counts.add(pd.Series({self.constant: self.missing}), fill_value=0)
        self.indicator = self.indicator and self.missing > 0
        self.counts = None
        return counts.sort_index().sort_values(ascending=False, kind="stable")

    def features(self, cells):
        filled = cells if self.how is None else cells.fillna(self.constant)
        features = self.words(filled)
        return features + [cells.isna()] if self.indicator else features


class OneHotColumn(WordColumn):
${pyDoc(say('exporters.pytorch.columns.oneHot'))}

    def __init__(self, name, most, **rules):
        super().__init__(name, **rules)
        self.most = most

    def finish(self):
        counts = self.count_levels()
        self.levels = sorted(counts.index[: self.most])
        self.other = len(counts) > self.most

    def words(self, cells):
        levels = [cells == level for level in self.levels]
        return levels + [~cells.isin(self.levels)] if self.other else levels


class OrdinalColumn(WordColumn):
${pyDoc(say('exporters.pytorch.columns.ordinal'))}

    def __init__(self, name, scaling, **rules):
        super().__init__(name, **rules)
        self.rule = scaling

    def finish(self):
        counts = self.count_levels().sort_index()
        self.levels = list(counts.index)
        places = Numbers(keep=True)
        places.add(np.repeat(np.arange(len(counts), dtype=float), counts.astype(int)))
        self.offset, self.scale = places.scaling(self.rule)

    def words(self, cells):
        places = pd.Categorical(cells, categories=self.levels).codes
        return [(places - self.offset) / self.scale]
`;
