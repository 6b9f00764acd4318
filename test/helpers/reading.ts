/** The characters that a page has somebody read: what is closed, or chosen from by others, is not. */
export function charactersIn(html: string): number {
  const [main = ""] = /<main[\s\S]*<\/main>/.exec(html) ?? [];
  const shown = main
    .replace(/<details(?![^>]* open)[^>]*>\s*(<summary>[\s\S]*?<\/summary>)[\s\S]*?<\/details>/g, "$1")
    .replace(/<option(?![^>]* selected)[^>]*>[\s\S]*?<\/option>/g, "")
    .replace(/<(\w+)[^>]*\shidden(=""|[\s>])[\s\S]*?<\/\1>|<datalist[\s\S]*?<\/datalist>/g, "");
  return Array.from(shown.replace(/<[^>]*>|\s/g, "")).length;
}
