import type { Dictionary } from "../../zh-CN/index.ts";

export const places: Dictionary["places"] = {
  label: "County and township or subdistrict",
  hint: "Such as “青禾县 沙河” or “qinghe shahe”; the township alone will do.",
  search: "Find",
  hits: (count) => `${count} found. Choose yours`,
  many: (count) => `More than ${count} may fit; here are ${count}. If yours is missing, add the name of its county.`,
  none: "Nothing found. Try the county alone, or two characters of the township's name. You can also choose step by step below.",
  chosen: "Chosen: ",
  formerly: (name, former) => `${name} (formerly ${former})`,
  browse: "Rather not type? Choose by province, city and county",
  provinces: "Choose a province, region or municipality",
  below: (name) => `Choose a place in ${name}`,
  up: "All provinces",
  pathLabel: "You are looking at:",
  noneBelow: "There is no list below this place yet. Search above, or go back up.",
  suggestions: "Townships and subdistricts to choose from",
  suggested: "{count} found; choose with the arrow keys and press Enter",
  notSuggested: "Nothing found; try to write it another way",
};
