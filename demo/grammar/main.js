// @ts-check
import { GrammarTable } from './table.js';

customElements.define('grammar-table', GrammarTable);
