/** How a page may be cited. Both forms are as their standards print them, whatever the language of the page. */
export const citing = {
  title: "引用本页",
  gbt: "GB/T 7714",
  apa: "APA",
};
