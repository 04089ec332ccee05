import { groupBlocks, isBox } from '../../body/groups.ts';
import { blockText } from '../../body/plainText.ts';
import { atBlock, type Rule } from '../rule.ts';

/** A fact box says what it is about, and then something about it. */
export const factBox: Rule = ({ body }) =>
  groupBlocks(body).flatMap((group) => {
    if (!isBox(group)) return [];
    const [title, ...inside] = group;
    const isEmpty = inside.every((block) => block.type !== 'picture' && blockText(block).trim() === '');
    const message = isEmpty
      ? 'A fact box is empty. Write in it, or take it out with Backspace in its title.'
      : 'A fact box has no title. Say in a few words what it is about.';
    return isEmpty || blockText(title).trim() === '' ? [{ rule: 'fact-box', severity: 'warns', anchor: atBlock(title.id), message }] : [];
  });
