import { Component, type ReactNode } from 'react';
import { Problem } from '@/ui/problem';
import { say } from '@/words/say';

interface Props {
  /** What the panel is, for the sentence that replaces it. */
  name: string;
  /** A change of this value tries again. */
  resetKey?: unknown;
  children: ReactNode;
}

interface State {
  message: string | null;
  resetKey: unknown;
}

/** Keeps a bug in one panel from taking the page down. React wants a class for this. */
export class ErrorBoundary extends Component<Props, State> {
  override state: State = { message: null, resetKey: this.props.resetKey };

  static getDerivedStateFromError(error: unknown): Partial<State> {
    return { message: error instanceof Error ? error.message : String(error) };
  }

  static getDerivedStateFromProps(props: Props, state: State): Partial<State> | null {
    if (Object.is(props.resetKey, state.resetKey)) return null;
    return { message: null, resetKey: props.resetKey };
  }

  override render() {
    if (this.state.message === null) return this.props.children;
    return (
      <Problem title={say('page.broken', { name: this.props.name, message: this.state.message })}>
        {say('page.brokenHint')}
      </Problem>
    );
  }
}
