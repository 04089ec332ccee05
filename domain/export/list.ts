import type { FinalBlock } from './finalDoc.ts';
import { attr } from './html.ts';
import { renderRuns } from './runs.ts';

export type FinalListItem = Extract<FinalBlock, { type: 'listItem' }>;

interface OpenList {
  readonly level: number;
  readonly list: FinalListItem['list'];
}

/**
 * A row of flat list items as nested lists. A deeper level opens one list inside the item before it, however many
 * levels it skips. Another kind of list, or a numbered item with its own start, begins a new list.
 */
export function renderList(items: readonly FinalListItem[]): string {
  const open: OpenList[] = [];
  let html = '';
  for (const item of items) {
    let top = open.at(-1);
    while (top !== undefined && top.level > item.level) {
      html += `</li>\n</${tagOf(top.list)}>\n`;
      open.pop();
      top = open.at(-1);
    }
    if (top !== undefined && top.level === item.level) {
      html += '</li>\n';
      if (top.list !== item.list || item.start !== null) {
        html += `</${tagOf(top.list)}>\n`;
        open.pop();
        top = undefined;
      }
    } else if (top !== undefined) {
      html += '\n';
      top = undefined;
    }
    if (top === undefined) {
      html += `<${tagOf(item.list)}${item.start === null || item.start === 1 ? '' : attr('start', item.start)}>\n`;
      open.push({ level: item.level, list: item.list });
    }
    html += `<li>${renderRuns(item.runs)}`;
  }
  for (const { list } of open.reverse()) html += `</li>\n</${tagOf(list)}>\n`;
  return html;
}

const tagOf = (list: FinalListItem['list']): 'ul' | 'ol' => (list === 'bullet' ? 'ul' : 'ol');
