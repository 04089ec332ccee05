import './app/schemasWithoutEval.ts';
import './ui/tokens.css';
import './ui/base.css';
import '@fontsource-variable/inter/opsz.css';
import '@fontsource-variable/source-serif-4/opsz.css';
import '@fontsource-variable/source-serif-4/opsz-italic.css';
import { StrictMode } from 'react';
import { App } from './App.tsx';
import { createDeafRoot } from './app/deafToTyping.ts';
import { createStet } from './app/actions.ts';

const root = document.getElementById('root');
if (root === null) throw new Error('The page has no place for the window.');
createDeafRoot(root).render(
  <StrictMode>
    <App stet={createStet()} />
  </StrictMode>,
);
