/** Questions and answers as structured data. */
export function questionData(questions: readonly { q: string; a: string }[]) {
  const mainEntity = questions.map(({ q, a }) => ({
    "@type": "Question",
    name: q,
    acceptedAnswer: { "@type": "Answer", text: a },
  }));
  return { "@type": "FAQPage", mainEntity };
}
