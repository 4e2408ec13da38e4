import { Phone } from "lucide-react";
import { formatPhone, telHref } from "~/lib/text/phone";

/** A number that is called with one touch. @param name who answers, for those who hear the page */
export function CallLink({ phone, name }: { phone: string; name: string }) {
  return (
    <a
      href={telHref(phone)}
      aria-label={`Ligar para ${name}: ${formatPhone(phone)}`}
      className="inline-flex min-h-11 max-w-full items-center dense:min-h-8 dense:py-0.5 gap-2 rounded-full border border-line-strong px-4 py-1.5 font-semibold text-act hover:border-act hover:bg-act-wash"
    >
      <Phone aria-hidden="true" className="size-4 shrink-0" />
      <span className="min-w-0">{formatPhone(phone)}</span>
    </a>
  );
}
