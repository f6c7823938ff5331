import { Suspense, useCallback, useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Recipe } from '@/core/recipe/recipe';
import { validateRecipe } from '@/core/recipe/validate-recipe';
import type { ChangedSettings } from '@/core/training/changes';
import { Welcome } from '@/features/data/welcome';
import { RunBar } from '@/features/training/run-bar';
import { metricNames } from '@/core/metrics/metric-names';
import { samples } from '@/io/samples/sample-list';
import { later, laterTogether, onDemand } from '@/ui/later';
import { ErrorProblem } from '@/ui/error-problem';
import { NextTurn } from '@/ui/next-turn';
import { TableFileInput } from '@/ui/table-file-input';
import { say } from '@/words/say';
import { useLanguage } from '@/words/use-language';
import { ErrorBoundary } from './error-boundary';
import { Header } from './header';
import { KeepButton } from './keep-button';
import { KeepNotices } from './keep-notices';
import { useLaunchFiles } from './offline/use-launch-files';
import { useOffline } from './offline/use-offline';
import { panelList } from './panel-list';
import { Panels } from './panels';
import { ReadingNotice } from './reading-notice';
import { runTables } from './run-tables';
import { activeRun, comparedRuns, shownRun } from './runs-state';
import { Shortcuts } from './shortcuts';
import { steeredName } from './steerable';
import { useFileEntry } from './use-file-entry';
import { useCoachAction } from './use-coach-action';
import { useModel } from './use-model';
import { useKeep } from './use-keep';
import { useOpening } from './use-opening';
import { useRunCommands } from './use-run-commands';
import { useSession } from './use-session';
import { useSweep } from './use-sweep';
import classes from './app.module.css';

/** What a rewound run goes on with: the rate in the form, where it is one. */
function rateOf({ training: { learningRate } }: Recipe): ChangedSettings {
  return learningRate > 0 && Number.isFinite(learningRate) ? { learningRate } : {};
}

const Settings = laterTogether(async () => (await import('./settings')).Settings);
const StatusLine = laterTogether(
  async () => (await import('@/features/training/status-line')).StatusLine,
);
const CoachLine = laterTogether(
  async () => (await import('@/features/training/coach-line')).CoachLine,
);
const Curves = laterTogether(async () => (await import('@/features/training/curves')).Curves);
const TestResult = later(async () => (await import('@/features/results/test-result')).TestResult);
const Learn = onDemand(async () => (await import('./learn')).Learn);

/** The page: settings on the left, the run and its curves on the right, the first visit's welcome before any table. */
export function App() {
  const { state, actions, dispatch, keeper } = useSession();
  const language = useLanguage();
  const keep = useKeep({ state, actions, dispatch, keeper });
  const offline = useOffline();
  /** Null until the lessons are opened for the first time. */
  const [learning, setLearning] = useState<boolean | null>(null);
  const [panel, setPanel] = useState<string | null>(null);
  const toggleLessons = useCallback(() => setLearning((open) => !open), []);
  const coachAction = useCoachAction(state, actions);
  const runCommands = useRunCommands(dispatch);
  const { info, recipe } = state;
  if (info === null && panel !== null) setPanel(null);
  const run = shownRun(state.runs);
  const sweep = useSweep({
    recipe,
    device: state.device,
    tables: info && recipe && runTables(recipe, info, state.testFile.info),
    prepare: actions.prepare,
    dispatch,
  });
  const runModel = useModel(run, {
    prepare: actions.prepare,
    tableVersion: state.tableVersion,
    testInfo: state.testFile.info,
  });
  const compared = useMemo(() => comparedRuns(state.runs), [state.runs]);
  const comparedIds = useMemo(() => compared.map(({ id }) => id), [compared]);
  // The charts follow after what is typed or pressed has been answered.
  const drawnRun = useDeferredValue(run);
  const plannedEpochs = useDeferredValue(recipe?.training.epochs ?? 0);
  const main = useRef<HTMLElement>(null);
  const fileInput = useRef<HTMLInputElement>(null);
  const { openFile, openSample, runTutorial, paste } = useOpening(actions, keep);
  const { dragging } = useFileEntry(openFile);
  useLaunchFiles(openFile);

  const issues = useMemo(
    () => (info && recipe ? validateRecipe(recipe, info, state.testFile.info) : []),
    // eslint-disable-next-line react-hooks/exhaustive-deps -- what is wrong is told in that language
    [info, recipe, state.testFile.info, language],
  );

  const train = useCallback(() => {
    void actions.train();
    // On a phone the curves are below the settings; whoever presses Train wants to see them.
    if (matchMedia('(max-width: 760px)').matches) main.current?.scrollIntoView();
  }, [actions]);
  const runId = run?.id;
  const rewind = useCallback(
    (epoch: number) => {
      if (runId && recipe) actions.branch(runId, epoch, rateOf(recipe));
    },
    [runId, recipe, actions],
  );
  const chooseFile = useCallback(() => fileInput.current?.click(), []);

  return (
    <div className={classes.page} data-empty={info === null || undefined}>
      <Header
        info={info}
        samples={samples}
        onOpenFile={chooseFile}
        onSample={openSample}
        learning={learning === true}
        onLearn={toggleLessons}
        keep={
          <>
            <KeepButton
              key={language}
              keep={keep}
              hasRecipe={recipe !== null}
              onOpenProject={chooseFile}
            />
            <Shortcuts
              onTrain={info && issues.length === 0 && !activeRun(state.runs) ? train : null}
            />
          </>
        }
      />
      <TableFileInput
        ref={fileInput}
        label={say('page.csvFile')}
        onFile={(file) => openFile(file, file.name)}
      />
      <Suspense>
        {info && recipe && (
          <aside key={language} className={classes.settings} aria-label={say('page.settings')}>
            <Settings
              info={info}
              recipe={recipe}
              issues={issues}
              device={state.device}
              testFile={state.testFile}
              steers={steeredName(activeRun(state.runs), info)}
              paused={activeRun(state.runs)?.status === 'paused'}
              actions={actions}
            />
            <div className={classes.runBar}>
              <RunBar
                status={(activeRun(state.runs) ?? run)?.status ?? null}
                blocked={issues[0]?.message ?? null}
                onTrain={train}
                onPause={actions.pause}
                onResume={actions.resume}
                onStop={actions.stop}
              />
            </div>
          </aside>
        )}
        <main
          // Another element, so that the welcome ends and nothing of it moves aside.
          key={`${language} ${info ? 'table' : 'welcome'}`}
          ref={main}
          className={classes.main}
          data-untrained={drawnRun === null || undefined}
        >
          {state.error && <ErrorProblem error={state.error} onClose={actions.dismissError} />}
          <KeepNotices
            state={state}
            keep={keep}
            offline={offline}
            actions={actions}
            dispatch={dispatch}
          />
          {state.reading && (
            <ReadingNotice reading={state.reading} onCancel={actions.cancelReading} />
          )}
          {info && recipe ? (
            <>
              {run?.error && <ErrorProblem error={run.error} />}
              <ErrorBoundary name={say('page.parts.curves')} resetKey={run?.id}>
                <StatusLine
                  run={run}
                  metrics={metricNames((run?.recipe ?? recipe).task.kind)}
                  onBranch={actions.branch}
                />
                <CoachLine run={run} onAction={coachAction} />
                <Curves
                  run={run}
                  compared={compared}
                  kind={recipe.task.kind}
                  plannedEpochs={plannedEpochs}
                  onTogglePause={actions.togglePause}
                  onRewind={run ? rewind : undefined}
                />
              </ErrorBoundary>
              {run?.test && (
                <ErrorBoundary name={say('page.parts.testResult')} resetKey={run.id}>
                  <TestResult run={run} />
                </ErrorBoundary>
              )}
              <NextTurn>
                <Panels
                  chosen={panel}
                  onChoose={setPanel}
                  panels={panelList({
                    state,
                    info,
                    recipe,
                    run,
                    comparedIds,
                    actions,
                    runCommands,
                    sweep,
                    runModel,
                  })}
                />
              </NextTurn>
            </>
          ) : (
            <Welcome
              samples={samples}
              onOpenFile={chooseFile}
              onPaste={() => void paste()}
              onSample={(sample) => void openSample(sample)}
              onTutorial={() => void runTutorial()}
            />
          )}
        </main>
      </Suspense>
      {learning !== null && (
        <ErrorBoundary name={say('page.parts.lessons')}>
          <Suspense>
            <Learn
              open={learning}
              info={info}
              recipe={recipe}
              testFile={state.testFile}
              actions={actions}
              onClose={toggleLessons}
            />
          </Suspense>
        </ErrorBoundary>
      )}
      {dragging && <div className={classes.dropHere}>{say('page.dropHere')}</div>}
    </div>
  );
}
