import type { z } from "zod";
import { CASE_NUMBER } from "../../cases/case.ts";
import type { Accepted } from "../../http/address/accepted.ts";
import { CASE_PAGE_QUERY, DEPARTMENT_QUERY, DUTY_QUERY, FIGURE_QUERY, REGION_QUERY } from "../asked.ts";
import * as shapes from "./schemas.server.ts";

/** By these names the dictionaries say what each is. */
export type ApiOperationId =
  | "listCases"
  | "readCase"
  | "listDepartments"
  | "listDuties"
  | "listRegions"
  | "listMeasures"
  | "listFigures";

/** Something that can be asked of the interface. */
export interface ApiOperation {
  id: ApiOperationId;
  /** As OpenAPI writes it. */
  path: string;
  summary: string;
  params?: Readonly<Record<string, Accepted>>;
  query?: Readonly<Record<string, Accepted>>;
  answer: z.ZodType;
  /** An address that the demonstration answers; `NUMBER` stands for a case of its. */
  example: string;
}

export const API = "/api/v1";
export const OPENAPI = `${API}/openapi.json`;

/** Rows of a list that are answered at once. */
export const API_PAGE = 100;

export const OPERATIONS: readonly ApiOperation[] = [
  {
    id: "listCases",
    path: `${API}/cases`,
    summary: "Public cases, newest first, narrowed as on their list",
    query: CASE_PAGE_QUERY,
    answer: shapes.listShape(shapes.caseSummaryShape),
    example: `${API}/cases?state=late`,
  },
  {
    id: "readCase",
    path: `${API}/cases/{number}`,
    summary: "A public case; of one that went into another, that one",
    params: { number: CASE_NUMBER },
    answer: shapes.caseDetailShape,
    example: `${API}/cases/NUMBER`,
  },
  {
    id: "listDepartments",
    path: `${API}/departments`,
    summary: "Bodies, of one region or of all",
    query: DEPARTMENT_QUERY,
    answer: shapes.listShape(shapes.departmentShape),
    example: `${API}/departments?region=990101000000`,
  },
  {
    id: "listDuties",
    path: `${API}/duties`,
    summary: "Items of the registers in force today, of one county or of all",
    query: DUTY_QUERY,
    answer: shapes.listShape(shapes.dutyShape),
    example: `${API}/duties?region=990101000000`,
  },
  {
    id: "listRegions",
    path: `${API}/regions`,
    summary: "Regions that have bodies, and those above them, by code",
    query: REGION_QUERY,
    answer: shapes.listShape(shapes.regionShape),
    example: `${API}/regions`,
  },
  {
    id: "listMeasures",
    path: `${API}/measures`,
    summary: "What is measured, and how",
    answer: shapes.listShape(shapes.measureShape),
    example: `${API}/measures`,
  },
  {
    id: "listFigures",
    path: `${API}/figures`,
    summary: "Every figure of the site, of a county or of a body, as at the end of a month that is over",
    query: FIGURE_QUERY,
    answer: shapes.listShape(shapes.figureShape),
    example: `${API}/figures?department=qinghe-agriculture`,
  },
];

/** What can be asked, for the page that tells of it. */
export function listOperations() {
  return OPERATIONS.map(({ id, path, query = {} }) => ({ id, path, query: Object.keys(query) }));
}
