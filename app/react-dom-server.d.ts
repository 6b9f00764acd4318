/** The types of react-dom know this entry by its other name only. */
declare module "react-dom/server.browser" {
  export * from "react-dom/server";
}
