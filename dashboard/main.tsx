import { render } from 'preact';
import { App } from './app.tsx';
import { speakTheTree } from './language/spoken-tree.ts';

speakTheTree();
const place = document.getElementById('app');
if (place) render(<App />, place);
