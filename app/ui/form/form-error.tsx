import { useEffect, useRef } from "react";

type FormErrorProps = {
  /** One sentence: what happened and what is safe. */
  message?: string;
  /** Each wrong field: `id` is the field's id (its name by default). */
  fields?: { id: string; label: string; message: string }[];
};

/** Summary of what stopped a form, at its top; takes the focus so that it is heard and seen first. */
export function FormError({ message, fields = [] }: FormErrorProps) {
  const box = useRef<HTMLDivElement>(null);
  const stopped = Boolean(message) || fields.length > 0;
  useEffect(() => {
    if (stopped) box.current?.focus();
  }, [stopped, message, fields.length]);
  if (!stopped) return null;
  return (
    <div
      ref={box}
      role="alert"
      tabIndex={-1}
      className="mb-6 border-l-4 border-wrong-text bg-wrong-wash px-4 py-3 text-ink"
    >
      <p className="font-semibold">{message ?? "Confira os campos abaixo. O que você escreveu continua aqui."}</p>
      {fields.length > 0 && (
        <ul className="mt-1 space-y-1">
          {fields.map((field) => (
            <li key={field.id}>
              <a href={`#${field.id}`} className="link">
                {field.label}
              </a>
              : {field.message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
