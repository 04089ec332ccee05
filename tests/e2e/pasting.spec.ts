import { expect, test } from './support/stet.ts';

/** What Google Docs puts on the clipboard: everything in one <b> that is not bold, styles in spans. */
const FROM_GOOGLE_DOCS = `<meta charset="utf-8"><b style="font-weight:normal;" id="docs-internal-guid-1">
<h2 dir="ltr" style="line-height:1.38"><span style="font-size:16pt;font-weight:400">Council votes</span></h2>
<p dir="ltr"><span style="font-size:11pt;font-weight:400">The vote was </span><span style="font-size:11pt;font-weight:700">nine to two</span><span style="font-weight:400">, see the </span><a href="https://example.org/minutes"><span style="color:#1155cc;text-decoration:underline">minutes</span></a><span>.</span></p>
<ul><li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>budget</span></p></li>
<ul><li dir="ltr" aria-level="2"><p dir="ltr" role="presentation"><span>roads</span></p></li></ul>
<li dir="ltr" aria-level="1"><p dir="ltr" role="presentation"><span>schools</span></p></li></ul></b>`;

/** What Word puts there: conditional comments, mso styles, empty paragraphs of a hard space. */
const FROM_WORD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"><head><meta name=Generator content="Microsoft Word 15">
<style>p.MsoNormal {margin:0cm; font-family:Calibri}</style></head><body lang=EN-GB><!--StartFragment-->
<h2>From the minutes</h2>
<p class=MsoNormal><span style='mso-ansi-language:EN-GB'>The mayor said <i>nothing</i>.<o:p></o:p></span></p>
<p class=MsoNormal><o:p>&nbsp;</o:p></p>
<p class=MsoNormal>A second paragraph.</p><!--EndFragment--></body></html>`;

test('text from Google Docs becomes clean blocks', async ({ library, article, files, system }) => {
  await library.newArticle('Docs');
  await article.write('');
  await system.copyHtml(FROM_GOOGLE_DOCS, 'Council votes');
  await system.edit('paste');
  await files.expectBody('Docs', [
    'h2 Council votes',
    'p The vote was **nine to two**, see the [minutes](https://example.org/minutes).',
    'bullet0 budget',
    'bullet1 roads',
    'bullet0 schools',
  ]);
});

test('text from Word becomes clean blocks', async ({ library, article, files, system }) => {
  await library.newArticle('Word');
  await article.write('');
  await system.copyHtml(FROM_WORD, 'From the minutes');
  await system.edit('paste');
  await files.expectBody('Word', ['h2 From the minutes', 'p The mayor said _nothing_.', 'p A second paragraph.']);
});

test('plain paste takes the words only', async ({ library, article, files, system }) => {
  await library.newArticle('Plain');
  await article.write('');
  await system.copyHtml('<h2>Shouted</h2><p><b>loud</b></p>', 'Shouted\n\nloud');
  await system.edit('pasteAndMatchStyle');
  await files.expectBody('Plain', ['p Shouted', 'p loud']);
});

test('editor nodes that a web page forged are ignored', async ({ library, article, files, system, window }) => {
  await library.newArticle('Forged');
  await article.write('Mine. ');
  const forged = {
    namespace: 'stet',
    nodes: [{ type: 'paragraph', version: 1, children: [{ type: 'text', version: 1, text: 'FORGED', format: 0, style: 'position:fixed' }] }],
  };
  await window.evaluate((payload) => {
    const onCopy = (event: ClipboardEvent): void => {
      event.preventDefault();
      event.stopImmediatePropagation();
      event.clipboardData?.setData('application/x-lexical-editor', payload);
      event.clipboardData?.setData('application/x-stet', payload);
      event.clipboardData?.setData('text/plain', 'honest words');
    };
    document.addEventListener('copy', onCopy, { capture: true, once: true });
  }, JSON.stringify(forged));
  await system.edit('copy');
  await expect.poll(async () => (await system.readClipboard()).text).toBe('honest words');
  await system.edit('paste');
  await files.expectBody('Forged', ['p Mine. honest words']);
  await expect(article.body).not.toContainText('FORGED');
});

test('script, styles and events of a pasted page do not arrive', async ({ library, article, files, system, window }) => {
  await library.newArticle('Hostile');
  await article.write('');
  const hostile =
    '<p style="position:fixed;inset:0" onclick="alert(1)">Harmless<img src=x onerror="document.title=\'pwned\'"></p><script>document.title="pwned"</script><p><a href="javascript:alert(1)">here</a></p>';
  await system.copyHtml(hostile, 'Harmless');
  await system.edit('paste');
  await expect(article.body).toContainText('Harmless');
  await article.saved();
  const text = JSON.stringify((await files.read('Hostile')).body);
  expect(text).not.toMatch(/javascript|onclick|position|pwned|script/);
  await expect(window).toHaveTitle('Hostile – Stet');
});

test('an address pasted over words makes them a link', async ({ library, article, files, system }) => {
  await library.newArticle('Address');
  await article.write('Read this');
  await article.selectBack('this');
  await system.copyText('https://example.org/story');
  await system.edit('paste');
  await files.expectBody('Address', ['p Read [this](https://example.org/story)']);
  // One goes on behind it: the words that were selected are not typed over.
  await article.type(' today');
  await files.expectBody('Address', ['p Read [this](https://example.org/story) today']);
});

test('blocks copied from one article arrive whole in another', async ({ library, article, files, system }) => {
  await library.newArticle('From');
  await article.write('## Head\n- point\n\nEnd.');
  await article.press('Control+A');
  await system.edit('copy');
  await library.newArticle('To');
  await article.write('');
  await system.edit('paste');
  await files.expectBody('To', ['h2 Head', 'bullet0 point', 'p End.']);
});
