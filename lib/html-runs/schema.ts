/** HTML as a plain tree, whoever read it: a browser for what is pasted, a parser on the server. */
export type HtmlNode = string | HtmlElement;
export interface HtmlElement {
  /** In small letters, with its prefix: `p`, `o:p`. */
  tag: string;
  attributes: Readonly<Record<string, string>>;
  children: readonly HtmlNode[];
}
