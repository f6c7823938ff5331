/** @file The samples in the order in which the page shows them; the first is the tutorial's. */
import { sample as cars } from './cars';
import { sample as penguins } from './penguins';
import { sample as redWine } from './red-wine';
import type { Sample } from './sample';
import { sample as seattleWeather } from './seattle-weather';

export const samples: readonly Sample[] = [redWine, penguins, cars, seattleWeather];
