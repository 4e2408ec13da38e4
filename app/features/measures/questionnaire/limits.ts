/** Bounds of a questionnaire: questions, options of one, code points of each text. */
export const most = { questions: 30, options: 12, title: 120, intro: 1000, text: 400, option: 160, end: 40 } as const;

/** Questionnaires that go along with one invitation at most. */
export const mostIntake = 5;
