import type { ReactNode } from "react";
import { say } from "../say.ts";

/** Words on files: choosing them, why one is not taken, and the desk's list. */
export const attachments = {
  label: "照片、文件（可不传）",
  hint: (count: number, megabytes: number) =>
    `照片、截图、PDF、docx、xlsx 和纯文本，最多 ${count} 个，每个不超过 ${megabytes} MB。`,
  /** What to do oneself, before the file is chosen. */
  cover: "只给审核员看，原文件不公开。画面和文字本身不会改：里面有姓名、水印、别人的脸，请先自己遮住。",
  privacyTitle: "收到以后怎么处理",
  privacy:
    "去掉拍摄地点、手机型号、作者这些附带信息，再加密保存；Word 里的批注和修订时删去的字，Excel 里的公式、批注和隐藏的工作表、行、列也去掉。照片要公开的，审核员会先把能认出人的地方涂黑，另外生成一张。",
  expiry: "选好的文件一小时内没有提交，就会自动销毁。",
  withNext: "按“下一步”或者发送时，选好的文件也一起上传。",
  chooseAgain: "这个浏览器不能只去掉其中几个：能收的也没有留下，请再选一次",
  chosen: "选好了，还没有上传：",
  uploading: "正在上传…",
  uploadingAt: "正在上传：{percent}%",
  add: "上传选好的文件",
  held: (count: number) => `已收下 ${count} 个文件`,
  file: (number: number, kind: string, size: string) => `文件 ${number}：${kind}，${size}`,
  drop: "去掉",
  dropFile: (number: number) => `去掉文件 ${number}`,
  kinds: {
    jpeg: "图片（JPEG）",
    png: "图片（PNG）",
    webp: "图片（WebP）",
    pdf: "PDF",
    docx: "Word 文档",
    xlsx: "Excel 表格",
    text: "纯文本",
  },
  originals: "原件",
  keepOriginal: "另外封存一份原件",
  keepOriginalHint:
    "原件里的拍摄时间、地点、作者能帮着证明是真的，也可能认出您。封存以后，网站自己也打不开，要几位保管人一起才能打开。拿不准就不要勾，原件会马上销毁。",
  expired: (count: number) => `有 ${count} 个文件放了一小时没有提交，已经销毁，请重新选择`,
  problems: {
    file_type: (name: string) => `“${name}”不是能收的类型。请换成照片、截图、PDF、docx、xlsx 或者纯文本`,
    file_heic: (name: string) =>
      `“${name}”是 HEIC 照片，这里打不开。请把照片截一张屏再传；苹果手机也可以在“设置—相机—格式”里选“兼容性最佳”，重新拍`,
    file_recording: (name: string) =>
      `“${name}”是录音或者录像，不收：声音和画面里能认出人，去不掉。请把要紧的话写进正文，谁说的、什么时候说的；原件自己留好`,
    file_old_office: (name: string) =>
      `“${name}”是旧版的 doc、xls，或者加了密码。请去掉密码，另存为 docx、xlsx 或者 PDF 再传`,
    file_macro: (name: string) => `“${name}”里面有宏（程序），不能收。请另存为 docx、xlsx 或者 PDF 再传`,
    file_large: (name: string) => `“${name}”超过 20 MB。请压缩一下，或者分成几个再传`,
    file_broken: (name: string) => `“${name}”不完整，或者已经损坏。请确认在自己手机上能打开，再传一次`,
    file_bomb: (name: string) => `“${name}”展开以后太大，处理不了。照片请截屏再传，文件请拆小再传`,
    file_pages: (name: string) => `“${name}”超过 300 页。请只传有关的那几页`,
    file_encrypted: (name: string) => `“${name}”加了密码。请去掉密码再传，或者把要紧的几页截屏`,
    file_many: (name: string) => `“${name}”没有收下：一份反映最多 8 个文件。请先去掉不太要紧的`,
    file_empty: (name: string) => `“${name}”是空的，一个字节也没有。请重新选择`,
    file_busy: (name: string) => `“${name}”没有收下：传文件的人太多。请过一两分钟再传一次`,
  },
  desk: {
    title: "附件",
    picture: (number: number) => `文件 ${number} 的图片；点开可以涂黑`,
    none: "没有附件。",
    notice: "附件已经去掉附带信息，并且只供审核使用。下载以后请妥善保管，用完就删。",
    file: (link: ReactNode, size: string, day: string) => say`${link}，${size}，${day}`,
    download: (number: number, kind: string) => `下载文件 ${number}（${kind}）`,
  },
};
