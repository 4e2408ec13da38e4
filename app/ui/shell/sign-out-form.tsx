import { LogOut } from "lucide-react";

/** The ends of every shell: signing out, a POST and never a link, and questions about the product. Not called "ajuda": that leads to people (SOS). */
export function SignOutForm({ action, className = "" }: { action: string; className?: string }) {
  const look = `inline-flex min-h-11 items-center gap-2.5 rounded-md px-3 hover:underline dense:min-h-9 ${className}`;
  return (
    <form method="post" action={action} className="flex shrink-0 flex-wrap">
      <a href="/help" className={look}>
        Dúvidas
      </a>
      <button className={look}>
        <LogOut aria-hidden="true" className="size-5 shrink-0 dense:size-4" />
        Sair
      </button>
    </form>
  );
}
