import type { Dictionary } from "../zh-CN/index.ts";
import { say } from "../say.ts";

export const attachments: Dictionary["attachments"] = {
  label: "Photographs and files (if there are any)",
  hint: (count, megabytes) =>
    `Photographs, screenshots, PDF, docx, xlsx and plain text; at most ${count} files of ${megabytes} MB each.`,
  cover:
    "Only moderators see the file, which is never published. What the picture or the text shows stays as it is: cover names, watermarks and faces first.",
  privacyTitle: "What we do with it",
  privacy:
    "We take out what is attached unseen (place, phone, author) and keep the file encrypted; Word files lose comments and words deleted with changes tracked, Excel files formulas, comments and hidden sheets, rows and columns. If a photograph is to be public, the moderators draw it anew with what points to a person blacked out.",
  expiry: "Files that are not sent within an hour are destroyed.",
  withNext: "“Next” and “Send” upload what was chosen, too.",
  chooseAgain: "This browser cannot leave out some of them: nothing is chosen now. Choose the others again",
  chosen: "Chosen, not uploaded yet:",
  uploading: "Uploading…",
  uploadingAt: "Uploading: {percent}%",
  add: "Upload the chosen files",
  held: (count) => (count === 1 ? "1 file is here" : `${count} files are here`),
  file: (number, kind, size) => `File ${number}: ${kind}, ${size}`,
  drop: "Take out",
  dropFile: (number) => `Take out file ${number}`,
  kinds: {
    jpeg: "picture (JPEG)",
    png: "picture (PNG)",
    webp: "picture (WebP)",
    pdf: "PDF",
    docx: "Word document",
    xlsx: "Excel workbook",
    text: "plain text",
  },
  originals: "Originals",
  keepOriginal: "Keep a sealed original as well",
  keepOriginalHint:
    "The time, place and author in an original help to prove that it is genuine, and may point to you. Once sealed, this site cannot open it; several keepers must do so together. If in doubt, leave this unticked: originals are destroyed at once.",
  expired: (count) =>
    count === 1
      ? "1 file was not sent within an hour and is destroyed. Choose it again"
      : `${count} files were not sent within an hour and are destroyed. Choose them again`,
  problems: {
    file_type: (name) =>
      `“${name}” is of a kind we cannot take. Send a photograph, screenshot, PDF, docx, xlsx or text`,
    file_heic: (name) =>
      `“${name}” is a HEIC photograph, which cannot be read here. Send a screenshot of it, or set the iPhone's camera to “Most Compatible” and take it again`,
    file_recording: (name) =>
      `“${name}” is a recording. None are taken: a voice or a face tells who it is, and nothing takes that out. Write what was said into the text, by whom and when, and keep the recording yourself`,
    file_old_office: (name) =>
      `“${name}” is an old doc or xls, or has a password. Remove the password and save it as docx, xlsx or PDF`,
    file_macro: (name) => `“${name}” holds macros (programs). Save it as docx, xlsx or PDF and send that`,
    file_large: (name) => `“${name}” is larger than 20 MB. Compress or split it`,
    file_broken: (name) => `“${name}” is incomplete or damaged. Check that it opens on your phone, then send it again`,
    file_bomb: (name) => `“${name}” is too large once unpacked. Send a screenshot of a photograph, or split a document`,
    file_pages: (name) => `“${name}” has more than 300 pages. Send only those that matter`,
    file_encrypted: (name) => `“${name}” has a password. Remove it, or send screenshots of the pages that matter`,
    file_many: (name) => `“${name}” was not taken: a report holds 8 files at most. Take out a less important one first`,
    file_empty: (name) => `“${name}” is empty. Choose it again`,
    file_busy: (name) => `“${name}” was not taken: too many people are sending files. Try again in a minute or two`,
  },
  desk: {
    title: "Files",
    picture: (number) => `The picture of file ${number}; open it to blacken parts`,
    none: "No files.",
    notice:
      "What was attached unseen has been taken out. For moderation alone: keep downloads safe, and delete them after use.",
    file: (link, size, day) => say`${link}, ${size}, ${day}`,
    download: (number, kind) => `Download file ${number} (${kind})`,
  },
};
