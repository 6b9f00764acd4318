import type { Dictionary } from "../../zh-CN/index.ts";
import { say } from "../../say.ts";

export const answerFiles: Dictionary["answerFiles"] = {
  title: "Files of the answer",
  none: "There are no files yet.",
  link: "Add, check or remove files",
  withAnswer: "They are published together with the answer.",
  lede: (count) =>
    `They are published with the next answer, or with a correction where you choose them, ${count} at most. Until then nobody but the department sees them.`,
  pageTitle: (number) => `Files for case ${number}`,
  name: "Name of the file",
  nameHint: "Public: it tells what the file is, such as “Notice on ending duplicate returns”. Name no person.",
  upload: "Choose a file",
  uploadHint: (megabytes) => `PDF, docx, xlsx, pictures or plain text, up to ${megabytes} MB.`,
  cleaning:
    "Authors, places of photographs, comments, deleted words of tracked changes, hidden sheets, rows and columns, and formulas are taken out. What is written in the file, faces and seals in pictures, no program recognises: look for yourself.",
  parts: {
    unfinished:
      "“{name}” ({size}) has not been sent whole. Choose the same file again and press “Add the file”: it goes on from where it was cut.",
    looking: "Looking at the file…",
    another: "This is not the file that was left unfinished: it is sent from its beginning.",
    sent: "{percent}% of “{name}” has been sent.",
    waiting: "The connection was cut. It goes on in {seconds} seconds.",
    stopped:
      "There is no connection, and the file has not been sent whole. What was sent is kept for a day: press “Add the file” again to go on.",
    whole: "All of it has been sent, and it is being cleaned…",
  },
  partsHeld: "The file has been sent: there is no need to choose it again. Mend what is above and add it.",
  add: "Add the file",
  added: "The file has been taken and is not public. Open it, read it through, then say so.",
  checkedDone: "Noted: the file has been checked.",
  dropped: "The file has been removed and destroyed.",
  list: "Files so far",
  file: (link, kind, size) => say`${link} (${kind}, ${size})`,
  sha256: "SHA-256",
  waits: "Not checked yet, cannot be published",
  checked: (day) => `Checked on ${day}`,
  clean:
    "No comments, hidden parts or the like were found. A program does not find all, and personal data that is plainly written not at all.",
  outTitle: "Taken out",
  stillTitle: "Still in the file: see to it",
  found: {
    picture_data: "data of a photograph (perhaps its place and the phone)",
    author: "properties of the file: author, organisation, title",
    comments: "comments",
    changes: "tracked changes: deleted words are gone, added ones stay",
    hidden_sheets: "hidden sheets",
    hidden_cells: "hidden rows or columns",
    embedded: "files or programs within the file",
    covered_text:
      "text under a filled shape: it is not seen and can be copied. Delete it in the original and add that again",
    invisible_text:
      "text that is not drawn, as a scanner's text recognition leaves it: it can be copied and searched. Where the picture is blackened, the words may still be there",
    hidden_words:
      "words that are set to be hidden: a setting shows them. Delete them in the original and add that again",
    not_all_seen: "too intricate to be looked at in full: read it closely yourself",
  },
  open: "Open it",
  read: "I have opened it: no names, telephone numbers, addresses or anything else in it points to a reporter or another person",
  readHint: "That includes what is listed above as still in the file.",
  confirm: "Confirm that it was checked",
  drop: "Remove",
  dropFile: (title) => `Remove “${title}”`,
  errors: {
    title_required: "Name the file",
    title_long: "The name has at most 60 characters",
    file_required: "Choose a file",
    file_large: "The file is larger than 50 MB. Compress or split it",
    file_missing: "The file that was sent is there no more: it is kept for a day. Choose it again",
    file_one: "Add one file at a time",
    read_required: "Open it first, then tick the box",
    identifying_left: "Something in the name may point to a person: change it",
    personal_left: "The name holds personal data that must not be public: take it out",
    files_full:
      "The files of a case may have 500 MB together, and this one does not fit: compress it, or remove others first",
    files_many: "An answer has at most 5 files: remove one first",
  },
  revision: {
    keep: "Files of this answer",
    keepHint:
      "Those that are ticked stay. One without its tick goes with the corrected answer no more; what the answer said before keeps it, and the public can still open it.",
    keepFile: (title) => `Keep “${title}”`,
    add: "Files that can be added",
    drafted:
      "Your department is drafting another answer to this case, and these files may be meant for that: tick only those that this correction makes public.",
    addFile: (title) => `Add “${title}”`,
    link: "Add, check or remove files that are not public yet",
    linkHint: (count) =>
      `Once they are added and checked, come back here and press “Correct”: files that are not listed here are listed first, and not published unseen. An answer has at most ${count} files.`,
  },
  onCase: {
    title: "Files",
    destroyed: (title, kind) => say`${title} (${kind}): destroyed`,
    added: "Added by the department with a correction.",
    leftOff: "Left off by the department with a correction: the answer as it stands has it no more.",
    hash: (sha256) => say`SHA-256: ${sha256}`,
  },
};
