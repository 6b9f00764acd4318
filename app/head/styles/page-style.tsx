import { cssBundleHref } from "@remix-run/css-bundle";
import { useContext } from "react";
import { RenderContext } from "../../render-context.ts";

/** The rules of the page: in it where it brings its own, else in the stylesheet of all. */
export function PageStyle() {
  const { style } = useContext(RenderContext);
  // As they are: escaped they would be other rules. The build has made sure that they do not end the element.
  if (style !== undefined) return <style dangerouslySetInnerHTML={{ __html: style }} />;
  return cssBundleHref ? <link rel="stylesheet" href={cssBundleHref} /> : null;
}
