import { createTheme } from '@mantine/core';

/** What Mantine's components need to know; colours and sizes are variables in app.css. */
export const theme = createTheme({
  primaryColor: 'indigo',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  // A menu holds its items alone, and the first one gets the focus.
  components: { Menu: { defaultProps: { withInitialFocusPlaceholder: false } } },
});
