import { Button, SegmentedControl } from '@mantine/core';
import type { Lesson } from '@/core/lessons/lesson';
import { metricNames } from '@/core/metrics/metric-names';
import type { Recipe } from '@/core/recipe/recipe';
import { emptyHistory } from '@/core/training/history';
import { ErrorProblem } from '@/ui/error-problem';
import { say, sayPhrase } from '@/words/say';
import { sayError } from '@/words/say-error';
import type { LessonState, VariantRun } from './lesson-state';
import { sharedTop } from './line-path';
import { QuestionCard } from './question-card';
import { Sparkline } from './sparkline';
import classes from './learn.module.css';

export type TableChoice = 'sample' | 'own';

interface Props {
  lesson: Lesson;
  state: LessonState | null;
  /** Name of the person's own table where it can be used. */
  ownTable: string | null;
  table: TableChoice;
  onTable: (table: TableChoice) => void;
  onRun: () => void;
  onAnswer: (index: number) => void;
  /** Null where there is no form to put settings in. */
  onUse: ((recipe: Recipe) => void) | null;
}

/** A lesson's words, its runs side by side, and its question. */
export function Experiment(props: Props) {
  const { lesson, state, ownTable, table, onTable, onRun, onAnswer, onUse } = props;
  const running = state?.status === 'running';
  const shown: readonly VariantRun[] = state?.variants ?? lesson.variants.map(notYetRun);
  return (
    <>
      <p className={classes.text}>{say(`lessons.${lesson.id}.lead`)}</p>
      <p className={classes.text}>{say(`lessons.${lesson.id}.more`)}</p>
      <p className={classes.text}>{say(`lessons.${lesson.id}.watch`)}</p>
      <div className={classes.row}>
        <Button
          size="xs"
          variant={state && !running ? 'default' : 'filled'}
          disabled={running}
          onClick={onRun}
        >
          {say(running ? 'learn.running' : state ? 'learn.again' : 'learn.go')}
        </Button>
        {lesson.ownTable && ownTable !== null && (
          <SegmentedControl
            size="xs"
            aria-label={say('learn.table')}
            disabled={running}
            value={table}
            data={[
              { value: 'sample', label: say('learn.sample') },
              { value: 'own', label: ownTable },
            ]}
            onChange={(value) => onTable(value as TableChoice)}
          />
        )}
      </div>
      {state?.error && <ErrorProblem error={state.error} />}
      <VariantCards lesson={lesson} variants={shown} onUse={onUse} />
      {state?.question && (
        <QuestionCard question={state.question} answer={state.answer} onAnswer={onAnswer} />
      )}
    </>
  );
}

function notYetRun({ name }: Lesson['variants'][number]): VariantRun {
  return { name, recipe: null, run: null, rows: 0 };
}

interface CardsProps extends Pick<Props, 'lesson' | 'onUse'> {
  variants: readonly VariantRun[];
}

function VariantCards({ lesson, variants, onUse }: CardsProps) {
  const { series } = lesson;
  return (
    <ul className={classes.cards}>
      {variants.map((variant) => {
        const { recipe, run } = variant;
        const name = sayPhrase(variant.name);
        const kind = kindOf(variant);
        const label = metricNames(kind)[series];
        return (
          <li key={name} className={classes.card}>
            <p className={classes.cardName}>{name}</p>
            <Sparkline
              name={name}
              history={run?.history ?? emptyHistory()}
              series={series}
              label={label}
              epochs={recipe?.training.epochs ?? null}
              top={topFor(variants, series, kind)}
            />
            <p className={classes.fact}>{factOf(variant, label)}</p>
            {onUse && (
              <Button
                size="compact-xs"
                variant="default"
                disabled={!recipe}
                aria-label={say('learn.useNamed', { name })}
                onClick={() => recipe && onUse(recipe)}
              >
                {say('learn.use')}
              </Button>
            )}
          </li>
        );
      })}
    </ul>
  );
}

function kindOf({ recipe }: VariantRun): Recipe['task']['kind'] {
  return recipe?.task.kind ?? 'classification';
}

/** One top for all runs of the same kind of score; accuracies end at 1. */
function topFor(
  variants: readonly VariantRun[],
  series: Lesson['series'],
  kind: Recipe['task']['kind'],
): number {
  if (series === 'metric' && kind === 'classification') return 1;
  const same = variants.filter((one) => one.recipe?.task.kind === kind);
  return sharedTop(same.flatMap(({ run }) => (run ? [run.history[series]] : [])));
}

function factOf({ run }: VariantRun, label: string): string {
  if (!run) return say('learn.waiting');
  if (run.error) return sayError(run.error).message;
  const { loss, valLoss, metric, valMetric } = run.history;
  const [training, validation] = label === 'loss' ? [loss, valLoss] : [metric, valMetric];
  if (training.length === 0) return say('learn.running');
  const number = (value: number) => String(Number(value.toPrecision(3)));
  // A number stays with its name, on whichever line that is.
  return `${label}\u00a0${number(training.at(-1)!)}, val_${label}\u00a0${number(validation.at(-1)!)}`;
}
