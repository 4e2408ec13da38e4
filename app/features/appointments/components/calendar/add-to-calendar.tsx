type AddToCalendarProps = {
  /** Addresses that open other calendars' own forms. */
  calendars: { google: string; outlook: string };
  /** The session as a file: Apple's calendar, and any other, opens it. */
  fileHref: string;
  className?: string;
};

const look = "link inline-flex min-h-11 items-center dense:min-h-8";

/** Ways to have a session in one's own calendar, in which nothing says what it is. */
export function AddToCalendar({ calendars, fileHref, className }: AddToCalendarProps) {
  return (
    <section aria-labelledby="na-agenda" className={className}>
      <h2 id="na-agenda" className="text-base font-medium">
        Adicionar à agenda
      </h2>
      <ul className="flex flex-wrap gap-x-5">
        <li>
          <a href={calendars.google} target="_blank" rel="noreferrer" className={look}>
            Google
          </a>
        </li>
        <li>
          <a href={calendars.outlook} target="_blank" rel="noreferrer" className={look}>
            Outlook
          </a>
        </li>
        <li>
          <a href={fileHref} type="text/calendar" className={look}>
            Apple ou outra (arquivo)
          </a>
        </li>
      </ul>
      <p className="text-sm text-ink-soft">Fica anotado como “Compromisso”, sem dizer que é uma sessão.</p>
    </section>
  );
}
