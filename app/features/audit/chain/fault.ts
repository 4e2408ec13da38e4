/** What can be wrong with a file of the audit; the words for people are the page's and the command's. */
export type FaultCode =
  | "not_json"
  | "not_text"
  | "opening"
  | "log_twice"
  | "other_clinic"
  | "key_twice"
  | "checkpoint"
  | "before_log"
  | "order"
  | "changed"
  | "rewritten"
  | "unknown_key"
  | "signature"
  | "count"
  | "other_rows"
  | "cut"
  | "short"
  | "log_missing"
  | "kept_other_clinic"
  /** It is whole as far as is known, and of another clinic than it should be. */
  | "not_theirs";

/** The first thing that is not right; `row` is the id of the row it was found at, `why` says it in English. */
export class Fault extends Error {
  readonly code: FaultCode;
  readonly row: string | null;
  constructor(code: FaultCode, why: string, row: string | null = null) {
    super(why);
    this.code = code;
    this.row = row;
  }
}
