import { MantineProvider } from '@mantine/core';
import '@mantine/core/styles.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from '@/app/app';
import '@/app/app.css';
import '@/app/visible-state.css';
import { theme } from '@/app/theme';
import { speakFromStart } from '@/words/languages';

// Before the first drawing, so that nothing is said in one language and then in another.
await speakFromStart();

// Variables and global classes come from style sheets, not from <style> elements: the page's CSP allows no inline style.
createRoot(document.getElementById('root')!).render(
  <StrictMode>
    <MantineProvider
      theme={theme}
      defaultColorScheme="auto"
      withCssVariables={false}
      withGlobalClasses={false}
    >
      <App />
    </MantineProvider>
  </StrictMode>,
);
