/** Where the site says how browsers search it. */
export const OPEN_SEARCH = "/opensearch.xml";
