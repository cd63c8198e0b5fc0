/** Every sentence that says what went wrong and what to do. `{name}` is filled in. Other languages mirror these keys. */
export const englishProblems = {
  // Commands
  'annotation-unknown': 'There is no annotation {id} in this layer; it may have been removed.',
  'relation-unknown': 'There is no relation {id} in this layer; it may have been removed.',
  'id-taken': 'The id {id} is already in use in this layer.',
  'range-outside': 'The span {start}–{end} lies outside the text, which has {length} characters.',
  'range-empty': 'The span {start}–{end} is empty; select at least one character.',
  'range-splits-character': 'The span {start}–{end} cuts a character in two; move its edge.',
  'ranges-overlap': 'The fragments of one annotation must not overlap.',
  'kind-unknown': 'The scheme has no kind “{kind}”.',
  'target-unknown': 'The scheme has no target “{target}”.',
  'value-unknown': 'The scheme has no stance value “{value}”.',
  'attribute-unknown': 'The scheme has no attribute “{attribute}” for this kind.',
  'attribute-value': '“{value}” does not fit the attribute “{attribute}”.',
  'relation-type-unknown': 'The scheme has no relation type “{type}”.',
  'relation-ends': 'A relation “{type}” cannot lead from a {from} to a {to}.',
  'relation-self': 'A relation needs two different annotations.',
  'relation-exists': 'This relation is already there.',
  'gold-only': 'Only the gold version can be decided on.',
  'decision-unknown': 'Nothing single has been decided about this yet.',
  'comment-in-gold': 'Comments stand in your own layer, not in the gold version.',
  'comment-unknown': 'There is no comment {id} in this layer; it may have been removed.',
  'relation-ends-undecided': 'Accept both annotations that the relation joins first.',
  'annotator-reserved': '“{annotator}” is the name of the gold version; choose another one.',
  'hidden-until-done': 'Colleagues’ work on this article is hidden until you mark it as done.',
  'nothing-to-undo': 'There is nothing to undo.',
  'nothing-to-redo': 'There is nothing to redo.',
  'nothing-changed': 'Nothing changed.',
  'state-unknown': 'The change log does not reach back to change {revision}.',
  'state-of-other-text':
    'The text was corrected since: “{quote}” no longer stands where it stood then. Nothing was changed.',
  // Projects and the disk
  'no-project-open': 'No project is open.',
  'project-missing': 'There is no project here: project.json is missing. Choose the folder that holds it.',
  'project-exists': 'There is a project here already; open it instead, or choose another folder.',
  'folder-within': 'This folder is the project itself or lies in it; choose another one.',
  'folder-not-empty': 'The folder is not empty; choose a new or an empty one.',
  'project-newer':
    'This was written by a newer Standpoint (format {found}; this one reads up to {known}). Update the program; nothing was changed.',
  'annotator-elsewhere':
    'The work of {annotator} is open in another window or program ({holder}). Close it there first, or work under another name.',
  'project-busy':
    'Another program is changing the project at this moment ({holder}). Try again when it is done.',
  'second-version':
    'Another version of this work, kept by Standpoint or by a synchronising program. It is not read; compare it and decide.',
  'version-unknown': 'There is no such other version; it may have been seen to already.',
  'version-of-other': 'This is a version of the work of {annotator}; only they can decide about it.',
  'file-damaged': 'The file cannot be read as what it should be: {reason}. It was left as it is.',
  'log-damaged': 'The change log cannot be read here: {reason}. The layer was left as it is.',
  'log-torn':
    'The last, unfinished line of the change log was cut off and kept as {kept}; it was never acknowledged.',
  'log-unfinished': 'The change log ends in an unfinished line; it was never acknowledged and is not read.',
  'log-cut': 'From here on the change log cannot be read: {reason}. What follows was set aside in {kept}.',
  'layer-rebuilt':
    'The layer file could not be read ({reason}). It was set aside as {kept}, and the layer was rebuilt from its change log.',
  'project-read-only': 'The project is open for reading only; nothing was written.',
  'not-saved': 'Not saved: {reason}.',
  'edits-unsaved':
    'Edits that the disk has not taken yet: {edits}. Try again, or save the project elsewhere first.',
  'left-behind':
    'The old folder was gone, so that only what was open could be saved here. Not saved here ({count}): {titles}.',
  'disk-refused': 'The disk refused: {reason}.',
  'annotator-unknown': 'The project has no annotator “{annotator}”.',
  'annotator-invalid': '“{annotator}” cannot be an annotator id: use letters, digits, dots, dashes.',
  'article-unknown': 'The project has no article “{article}”.',
  'text-unknown': 'The text that a layer of the article “{article}” is over is not in the project.',
  'text-changed':
    'The text of “{title}” has been changed elsewhere; nothing was done. Look at the new text and do it again.',
  'revision-same': 'The file holds the text that the article has already.',
  'revision-none': 'The file holds no article that could be a corrected text of “{title}”.',
  'revision-outdated': 'The article or its tags have changed since the list was made; look at it again.',
  'revision-choice': 'The annotation {id} is not in the list.',
  'article-corrected':
    'This looks like a corrected text of “{title}”. Nothing was changed; update the article {article} with it to see what would become of its tags.',
  stopped: 'Stopped before it was done; nothing was changed.',
  'export-needs-place':
    'This format is bytes or several files; give a file, a folder or a .zip instead of -.',
  'cases-invalid': 'The cases cannot be read: {reason}.',
  'scheme-invalid': 'The scheme cannot be used: {reason}.',
  'backup-unknown': 'The project has no backup “{backup}”.',
  'backup-damaged':
    'The backup cannot be trusted: {file} is missing or not what it was. Nothing was changed.',
  'backup-too-large': 'The project is too large for a backup (more than 2000 MB); copy its folder by hand.',
  'backup-failed': 'No backup was made before: {reason}.',
  'layer-retold':
    'The layer differed from its change log. It was set aside as {kept}, and the layer was rebuilt from the log.',
  'leftover-removed': 'A leftover temporary file was removed.',
  // Reading files
  'file-empty': 'The file is empty.',
  'file-no-text': 'No text was found in the file.',
  'file-binary': 'This is not a text file; save it as text, HTML or Markdown first.',
  'file-too-large': 'The file has {size} MB; the limit is {limit} MB. Split it first.',
  'file-missing': 'There is no such file or folder.',
  'file-denied': 'The file or folder may not be read; check its permissions.',
  'file-unreadable': 'The file could not be read: {reason}.',
  'file-about-folder': 'A file about the folder, no article; import it by itself to read it all the same.',
  'mapping-invalid': 'The mapping cannot be used: {reason}.',
  'file-nested': 'The page is nested too deeply to be read; save its text instead.',
  'format-unknown': 'No reader knows this kind of file; formats: {known}.',
  'format-looks-like': 'It looks like “{like}”, but was read as “{format}”, as you asked.',
  'format-write-unknown': 'There is no format “{format}” to write; formats: {known}.',
  'encoding-guessed': 'The encoding was guessed as {encoding}; look whether the letters are right.',
  'encoding-broken': '{count} bytes do not fit the encoding {encoding} and were replaced by U+FFFD.',
  'article-duplicate': 'The same text is already in the project as “{title}”.',
  'title-guessed': 'The title was taken from the first lines.',
  'title-from-name': 'The title was taken from the file name.',
  'main-content-guessed':
    'The main content could not be told from the rest; the text of the whole page was read.',
  'page-too-large': 'The page has {count} elements; up to {limit} are read. Save its text instead.',
  'json-invalid': 'This line is not JSON: {reason}.',
  'xml-invalid': 'This is not well-formed XML: {reason}.',
  'xml-doctype': 'The XML has a document type, which could hide anything; remove it and try again.',
  'xml-nested': 'The XML is nested deeper than {limit} elements; it is not read.',
  'record-invalid': 'This record cannot be read: {reason}.',
  'record-newer': 'This record was written by a newer Standpoint (version {found}).',
  'offsets-unknown': 'The record counts offsets in “{offsets}”; known are code-points and utf-16.',
  'span-outside': 'The span {start}–{end} of annotation {id} lies outside the text of {length}.',
  'span-splits-character': 'The span {start}–{end} of annotation {id} cuts a character in two.',
  'span-empty': 'The span {start}–{end} of annotation {id} is empty.',
  'span-overlaps': 'Fragments of annotation {id} overlap.',
  'offsets-read-as':
    'The offsets were read as {unit}, which explains more of the file than what its format usually counts.',
  'span-widened': 'The span of annotation {id} cut a character in two and was widened to whole characters.',
  'span-cuts-word':
    'The span of annotation {id} (“{found}”) begins or ends within a word or at a blank; the stated place was kept.',
  'quote-differs':
    'At {start}–{end} stands “{found}”, not the quote “{quote}” of annotation {id}; the stated place was kept.',
  'quote-elsewhere':
    'At {start}–{end} stands “{found}”, not the quote “{quote}” of annotation {id}; the stated place was kept, though the quote stands at {elsewhereStart}–{elsewhereEnd}.',
  'annotation-duplicate-id':
    'Two annotations have the id {id}; the second was read as {renamed}, relations lead to the first.',
  'relation-duplicate-id': 'Two relations have the id {id}; the second was read as {renamed}.',
  'relation-dangling': 'The relation {id} leads to {end}, which is not there; it was left out.',
  'layer-exists': '{annotator} has a layer for this article already; the one in the file was left out.',
  'label-read-as': '“{label}” was read as “{meaning}”, a guess; --map or the dialog decides otherwise.',
  'label-left-out': '“{label}” was left out, as you asked: {count} times.',
  'brat-no-text': 'The text is missing: a .txt of the same name must lie beside it.',
  'qda-no-project': 'There is no project.qde in it; it is no REFI-QDA project.',
  'qda-foreign': 'This XML is no REFI-QDA {expected}; its first element is “{found}”.',
  'qda-source-missing':
    'The text of “{name}” is not in the file ({path}); its {count} selections were left out.',
  'qda-no-text': '“{name}” is no text ({what}); it was left out with its {count} selections.',
  'qda-areas-left-out':
    '{count} areas on the pages of “{name}” were left out; selections in its text were read.',
  'qda-selection-invalid': 'The selection {id} of “{name}” has no position; it was left out.',
  'qda-code-unknown': 'A selection of “{name}” refers to the code {id}, which is not there.',
  'qda-links-left-out':
    '{count} links are not between two selections of one person in one text; they were left out.',
  'qda-notes-left-out': '{count} notes are about no selection; they were left out.',
  'qda-parts-left-out': 'Left out: {parts}.',
  'taguette-no-tags':
    'No one column holds the tags; it must be called tag, name or path. There are: {columns}.',
  'taguette-no-text':
    'The table has no text of “{document}”: its {count} highlights were left out, their tags were read.',
  'export-characters-replaced':
    '“{name}” of {id} has characters that the format does not allow; � was written in their place.',
  'line-unreadable': 'This line is none of the format: “{line}”; it was left out.',
  'line-about-nothing': 'This line speaks of {id}, which is not there; it was left out.',
  'cas-no-text': 'The view “{view}” holds no text; a text that lies elsewhere is not fetched.',
  'answer-not-accepted': 'The answer was “{answer}”: the text was read, its annotations were left out.',
  'predictions-left-out': '{count} predictions of a model were left out: nobody has said them.',
  'task-cancelled': '{annotator} skipped this task; what was marked before is left out.',
  'task-without-text': 'This task holds no text: recordings, pictures and tables are not read.',
  'region-of-other-text':
    'The region {id} stands over “{member}”, while the article is “{read}”; it was left out.',
  'table-text-missing':
    'The table does not carry the texts of its {count} articles; that of one may lie beside it as {file}.',
  'table-several-articles':
    'The table is about {count} articles, and one text lies beside it: it is not known whose.',
  'table-no-text':
    'No column is called as texts are (text, sentence, content …). The columns are: {columns}.',
  'table-columns-ignored': 'These columns were not read: {columns}.',
  'w3c-text-missing':
    'The text that its {count} annotations are about is missing: a.txt must lie beside a.jsonld.',
  'w3c-no-place':
    'Annotation {id} has no place in the text: only positions and quotes are read, and a quote must stand there once.',
  'export-orphans-left-out':
    '{count} annotations that lost their place in a corrected text were left out, and {relations} relations with them.',
  'orphans-read':
    '{count} annotations of {annotator} had lost their place in a corrected text; they are listed so here too.',
  'export-fragments-joined':
    'Annotation {id} has several fragments; it was written as one span, {start}–{end}.',
  'export-value-changed': 'The value of “{name}” of annotation {id} was written as “{written}”.',
  'scheme-extended': 'Added to the scheme: {what} “{id}”.',
  'cell-neutralised': '{count} cells began like a formula and were neutralised.',
  'article-id-changed':
    'The id “{id}” is in use or cannot be a file name; the article was read as {renamed}.',
  'annotator-read-as': '“{name}” was read as the annotator {annotator}.',
  'member-refused': 'The member “{name}” cannot be used as a name; it was left out.',
  'annotation-invalid': 'Annotation {id} cannot be read: {reason}; it was left out.',
  'annotation-attribute':
    'The attribute “{attribute}” of annotation {id} cannot be “{value}”; it was left out.',
  'annotation-stance':
    'The stance of annotation {id} toward “{target}” cannot be “{value}”; it was left out.',
  'relation-invalid': 'Relation {id} cannot be read: {reason}; it was left out.',
  'relation-repeated':
    'The relation {id} is there already, or leads from an annotation to itself; it was left out.',
  'comment-invalid': 'A comment cannot be read: {reason}; it was left out.',
  'decision-invalid': 'A decision cannot be read: {reason}; it was left out.',
  'decision-loose': 'The decision {id} is about {gold}, which is not in the gold version; it was left out.',
  'layer-invalid': 'A layer cannot be read: {reason}; it was left out.',
  'record-no-text': 'The record has no text.',
  'record-unmarked': 'This is no record of the format jsonl: it lacks “"standpoint": 1”.',
  'text-half-character': 'The text holds half a character (a lone surrogate) at {offset}; mend the file.',
  'blocks-unfit': 'The blocks of this record do not fit its text; its headings and lists were found anew.',
  'front-matter-invalid': 'The front matter cannot be read: {reason}. Only the text was read.',
  'markup-too-dense':
    'There is more markup in one paragraph than can be read; the text was read as it stands.',
  'date-unreadable': 'The date “{date}” was not understood; fill it in.',
  'zip-damaged': 'The zip cannot be read: {reason}.',
  'zip-too-large': 'The zip unpacks to {size} MB; the limit is {limit} MB.',
  'zip-too-many': 'The zip holds {count} files; the limit is {limit}.',
  'zip-name':
    'The zip holds “{name}”, which cannot be used as a file name or comes twice; nothing was unpacked.',
  // The browser host
  'port-unusable': 'The port {port} cannot be used: {reason}. Choose another one, or none to get a free one.',
  'page-missing': 'The page of the program is not built; run npm run build.',
  // Checking
  'hash-differs': 'The text does not have the hash that the file states.',
  'block-outside': 'A block lies outside the text.',
  'annotation-quote': 'Annotation {id} quotes “{quote}”, but “{found}” stands there.',
  'annotation-range': 'Annotation {id} has a span that does not fit the text ({start}–{end}).',
  'annotation-scheme': 'Annotation {id} uses {what} “{value}”, which the scheme lacks.',
  'id-duplicate': 'The id {id} is given twice.',
  'relation-loose': 'The relation {id} leads to {end}, which is not in this layer.',
  'file-unexpected': 'A file that Standpoint does not read here; its name fits no article and no layer.',
  'log-and-layer-differ': 'The layer differs from what its change log says.',
  'leftover-file': 'A leftover temporary file; it is safe to remove.',
  'layer-without-article': 'The layer belongs to no article of the project.',
  // Exchange
  'exchange-foreign': 'This is no file of somebody’s work in Standpoint: {reason}.',
  'exchange-newer':
    'The file was written by a newer Standpoint (version {found}; this one reads up to {known}). Update the program; nothing was changed.',
  'exchange-differs':
    '“{name}” in the file is not what its manifest says: {reason}. Nothing was taken; ask for the file again.',
  'exchange-article-lacking': 'The file has a layer for the article “{article}”, but not the article.',
  'exchange-annotator-lacking': 'The file does not say who its annotator “{annotator}” is.',
  'exchange-layer-twice': 'The file has a second layer of {annotator} for {article}.',
  'exchange-other-text':
    'Our text of “{title}” differs from theirs, and {count} of the annotations have no place in it; the layer was left. Receive it with their article as one of its own, or correct our text first.',
  'exchange-nothing': 'There is nothing to send: {annotator} has no layer for these articles.',
} as const
