/** Questions that open where they stand; the browser's own, so they do without JavaScript. */
export function Questions({ questions }: { questions: readonly { q: string; a: string }[] }) {
  return (
    <div className="border-t border-line">
      {questions.map(({ q, a }) => (
        <details key={q} className="question">
          <summary>{q}</summary>
          <p>{a}</p>
        </details>
      ))}
    </div>
  );
}
