import {
  Link as AnyLink,
  NavLink as AnyNavLink,
  useLocation,
  type LinkProps,
  type NavLinkProps,
} from "@remix-run/react";

/**
 * An address of ours that stands as it is: from the root on, no dot segment, nothing to encode. Any other is resolved by Remix's own link.
 */
const plain = /^(\/|(\/[\w~-][\w.~-]*)+)(\?[\w.~=&%+-]+)?(#[\w-]+)?$/;

type Plain<P> = P & { to: string };

function isPlain<P extends { to: unknown }>(props: P): props is Plain<P> {
  return typeof props.to === "string" && plain.test(props.to);
}

/** What a link's anchor says of itself. What the browser does when it is pressed is none of the page's text. */
function attributesOf({
  to: _to,
  target: _target,
  discover = "render",
  reloadDocument,
  prefetch: _prefetch,
  relative: _relative,
  replace: _replace,
  state: _state,
  preventScrollReset: _preventScrollReset,
  viewTransition: _viewTransition,
  children: _children,
  ...said
}: LinkProps) {
  return { ...said, "data-discover": discover === "render" && !reloadDocument ? "true" : undefined };
}

/**
 * Remix's `Link` as a server draws it: an anchor and its address. Remix's own resolves the address three times against the routes of the
 * page, and a page has eighty (ADR 0137). Browsers have Remix's; both say the same (server-link.test).
 */
export function Link(props: LinkProps) {
  if (!isPlain(props)) return <AnyLink {...props} />;
  const { to, target, children } = props;
  return (
    <a {...attributesOf(props)} href={to} target={target}>
      {children}
    </a>
  );
}

/** Whether a page is the place a link leads to, or below it (React Router's rule for addresses that stand as they are). */
function leadsHere(to: string, here: string, end: boolean, caseSensitive: boolean): boolean {
  const path = to.replace(/[?#].*/, "");
  const [place, page] = caseSensitive ? [path, here] : [path.toLowerCase(), here.toLowerCase()];
  return page === place || (!end && page.startsWith(place) && page.charAt(place.length) === "/");
}

/** Remix's `NavLink` as a server draws it. */
export function NavLink(props: NavLinkProps) {
  const { pathname } = useLocation();
  if (!isPlain(props)) return <AnyNavLink {...props} />;
  const { "aria-current": current = "page", caseSensitive, className = "", end, style, children, ...rest } = props;
  const isActive = leadsHere(props.to, pathname, end ?? false, caseSensitive ?? false);
  const now = { isActive, isPending: false, isTransitioning: false };
  const said = typeof className === "function" ? className(now) : isActive ? `${className} active`.trim() : className;
  return (
    <a
      {...attributesOf(rest)}
      aria-current={isActive ? current : undefined}
      className={said}
      style={typeof style === "function" ? style(now) : style}
      href={props.to}
      target={props.target}
    >
      {typeof children === "function" ? children(now) : children}
    </a>
  );
}
