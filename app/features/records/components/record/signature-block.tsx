import { formatExact } from "~/ui/time/format-time";
import { inGroups } from "./record-words";

export type SignatureShown = { at: number; name: string; crp: string; hash: string };

/** Who signed, when, as what, and the sum by which anybody can see that nothing was changed since. */
export function SignatureBlock({ signature, zone }: { signature: SignatureShown; zone: string }) {
  const { at, name, crp, hash } = signature;
  return (
    <footer className="mt-5 border-t border-line pt-3 text-sm text-ink-soft">
      <p>
        Assinado por <span className="font-medium text-ink">{name}</span>, CRP {crp}, em{" "}
        <time dateTime={new Date(at).toISOString()}>{formatExact(at, { zone })}</time>
      </p>
      <p className="wrap-anywhere">
        SHA-256 <span className="font-mono text-xs">{inGroups(hash)}</span>
      </p>
    </footer>
  );
}
