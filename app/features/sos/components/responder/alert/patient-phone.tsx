import { MessageCircle, Phone } from "lucide-react";
import { formatPhone, telHref } from "~/lib/text/phone";
import { Button } from "~/ui/form/button";

/** The patient's own phone, first of all: to call, or to write to where calls are not taken. */
export function PatientPhone({ phone, name }: { phone: string; name: string }) {
  return (
    <p className="mb-6 flex flex-wrap gap-3">
      <Button asChild variant="sos" className="max-sm:w-full">
        <a href={telHref(phone)} aria-label={`Ligar para ${name}: ${formatPhone(phone)}`}>
          <Phone aria-hidden="true" className="size-5 shrink-0" />
          {`Ligar: ${formatPhone(phone)}`}
        </a>
      </Button>
      <Button asChild variant="quiet" className="max-sm:w-full">
        <a href={`https://wa.me/${phone.replace(/\D/g, "")}`} target="_blank" rel="noreferrer">
          <MessageCircle aria-hidden="true" className="size-5 shrink-0" />
          WhatsApp
        </a>
      </Button>
    </p>
  );
}
