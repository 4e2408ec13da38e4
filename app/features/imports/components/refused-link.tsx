import { Link } from "@remix-run/react";

/** The way to rows that were refused, as a file. */
export function RefusedLink({ href, count }: { href: string; count: number }) {
  if (count === 0) return null;
  return (
    <p>
      <Link to={href} reloadDocument className="link inline-flex min-h-11 items-center dense:min-h-8">
        Baixar as linhas que ficaram de fora (CSV)
      </Link>
      <span className="block text-sm text-ink-soft">
        Cada uma com o que corrigir. Corrigidas, podem ser enviadas como um arquivo novo.
      </span>
    </p>
  );
}
