/** What somebody is shown before they agree or not: the question, what it means, and the button. */
export type ConsentWords = {
  title: string;
  question: string;
  /** Who gets what, what it cannot do, and how it ends: one plain sentence each. */
  points: readonly string[];
  agree: string;
};
