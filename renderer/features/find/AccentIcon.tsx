import { createLucideIcon } from 'lucide-react';

/** An e with an acute accent. */
export const AccentIcon = createLucideIcon('accent', [
  ['path', { d: 'M6 15h12a6 6 0 1 0-2 4.5', key: 'e' }],
  ['path', { d: 'm11 5 3-3', key: 'acute' }],
]);
