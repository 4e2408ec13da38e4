/** What a field of the document's form is given by its name: what was typed, and what is wrong with it. */
export type FormField = (name: string) => {
  name: string;
  defaultValue: string | undefined;
  error: string | undefined;
};
