/** Words of what other pages show of this site in a frame. */
export const embeds = {
  title: "嵌入到别的网页",
  hint: "把下面这一行放进网页，就显示这些图表，数字和日期随本站更新，不带脚本。",
  describe: (name: string) => `${name}：时限、事由和反映的主要数字。`,
  from: (site: string) => `来源：${site}。点数字看背后的事由。`,
};
