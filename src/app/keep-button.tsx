import { memo } from 'react';
import { KeepMenu } from '@/features/keep/keep-menu';
import type { Keep } from './use-keep';

interface Props {
  keep: Keep;
  hasRecipe: boolean;
  onOpenProject: () => void;
}

/** The header's way to what is kept. */
export const KeepButton = memo(function KeepButton({ keep, hasRecipe, onOpenProject }: Props) {
  const { kept, view, commands, saveProject, copyLink } = keep;
  return (
    <KeepMenu
      view={view}
      phase={kept.phase}
      problem={kept.problem}
      loadOthers={commands.others}
      onOpenKept={(id) => void commands.openKept(id)}
      onDeleteKept={commands.removeKept}
      onSave={(withData) => saveProject(view, withData)}
      onOpenProject={onOpenProject}
      onCopyLink={hasRecipe ? copyLink : null}
      onClear={() => void commands.clear()}
    />
  );
});
