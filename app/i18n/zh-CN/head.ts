/** What is told of a page where others show a link to it: in chats, networks, and results of a search. */
export const head = {
  pictureShows: "归位：谁的职责，归谁的位",
  /** Up to which day a figure goes. */
  asAt: (day: string) => `截至${day}`,
  cite: "引用本页",
  /** Names of standards are the same in every language. */
  gbt: "GB/T 7714",
  apa: "APA",
  home: "公开记录县里部门交给乡镇、村居的事：依法是谁的职责，部门答了没有，按时还是逾期。",
  case: (body: string, verdict: string | null, clock: string, demand: string) =>
    `${body}，${verdict === null ? "还没有认定" : `认定：${verdict}`}，${clock}。${demand}`,
  duty: (title: string, band: string) => `${title}。清单类别：${band}。历次版本、法律依据和相关事由。`,
  region: (name: string, cases: number, voices: number) => `${name}公开的事由 ${cases} 件，${voices} 条反映说到。`,
  ledger: "收到、公布、认定、答复、撤下，每一步都记一条，后一条带着前一条的校验值。",
  search: "搜事由、答复、专题、职责事项、部门和数字怎么算。",
  pages: {
    about: "归位是什么，不是什么，由谁运营，怎样处理反映。",
    method: "本站每个数字数的是什么、怎么算、不算什么，公式出自哪里。",
    privacy: "本站怎样保护反映人：存什么、不存什么、存多久、谁看得到。",
    elsewhere: "不归本站管的事，可以找谁。",
  },
  /** The title of a list that was narrowed. */
  narrowed: (title: string, to: readonly string[]) => (to.length > 0 ? `${title}：${to.join("、")}` : title),
};
