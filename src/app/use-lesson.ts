/** The experiments of the lessons: one runs at a time, and each one's last outcome is kept. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Lesson, LessonRun } from '@/core/lessons/lesson';
import type { TrainingEvent } from '@/core/protocol/training-protocol';
import type { Recipe } from '@/core/recipe/recipe';
import { advanceRun, createRun } from '@/core/training/run';
import type { LessonState, VariantRun } from '@/features/learn/lesson-state';
import { sayPhrase } from '@/words/say';
import { runLesson, type OwnTable } from './lesson-runner';

type States = Readonly<Record<string, LessonState>>;

/** Outcomes by lesson id, and ways to start an experiment and to answer its question. */
export function useLesson() {
  const [states, setStates] = useState<States>({});
  const end = useRef<(() => void) | null>(null);
  useEffect(() => () => end.current?.(), []);

  const start = useCallback((lesson: Lesson, own: OwnTable | null) => {
    end.current?.();
    const change = (changed: (state: LessonState) => LessonState) =>
      setStates((all) => ({ ...all, [lesson.id]: changed(all[lesson.id]) }));
    setStates((all) => ({ ...withoutRunning(all), [lesson.id]: freshState(lesson) }));
    end.current = runLesson(lesson, own, {
      onPrepared: (index, recipe, rows) =>
        change((state) => withVariant(state, index, (one) => begun(one, recipe, rows))),
      onEvent: (index, event) =>
        change((state) => withVariant(state, index, (one) => advanced(one, event))),
      onFailed: (error) => change((state) => ({ ...state, status: 'failed', error })),
      onEnd: () => change((state) => asked(state, lesson)),
    });
  }, []);

  const answer = useCallback(
    (id: string, index: number) =>
      setStates((all) => ({ ...all, [id]: { ...all[id], answer: index } })),
    [],
  );
  return { states, start, answer };
}

function freshState(lesson: Lesson): LessonState {
  const variants = lesson.variants.map(({ name }) => ({ name, recipe: null, run: null, rows: 0 }));
  return { status: 'running', variants, error: null, question: null, answer: null };
}

/** An experiment that another one cut short is as if it had not begun. */
function withoutRunning(all: States): States {
  return Object.fromEntries(Object.entries(all).filter(([, state]) => state.status !== 'running'));
}

function withVariant(
  state: LessonState,
  index: number,
  changed: (one: VariantRun) => VariantRun,
): LessonState {
  return { ...state, variants: state.variants.with(index, changed(state.variants[index])) };
}

function begun(one: VariantRun, recipe: Recipe, rows: number): VariantRun {
  const start = { id: 'lesson', name: sayPhrase(one.name), recipe, tableName: '', startedAt: 0 };
  return { ...one, recipe, rows, run: createRun(start) };
}

function advanced(one: VariantRun, event: TrainingEvent): VariantRun {
  return one.run ? { ...one, run: advanceRun(one.run, event) } : one;
}

/** The lesson after its runs: with its question, or with what went wrong where a run failed but by diverging. */
function asked(state: LessonState, lesson: Lesson): LessonState {
  const broken = state.variants.find(({ run }) => run?.error && !diverged(run.error.code));
  if (broken) return { ...state, status: 'failed', error: broken.run?.error ?? null };
  return { ...state, status: 'done', question: lesson.ask(state.variants.flatMap(toLessonRun)) };
}

function toLessonRun({ name, recipe, run, rows }: VariantRun): LessonRun[] {
  if (!run || !recipe) return [];
  const { history, seconds } = run;
  return [
    {
      name,
      history,
      seconds,
      rows,
      batchSize: recipe.training.batchSize,
      diverged: diverged(run.error?.code),
    },
  ];
}

function diverged(code: string | undefined): boolean {
  return code === 'loss-not-finite';
}
