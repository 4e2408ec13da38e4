/** How each part of a whole is made, of what there is to make it of. */
export type Makers<Of, Whole> = { readonly [Name in keyof Whole]: (of: Of) => Whole[Name] };

/** What is done with a part that has just been made. */
type Finish<Whole> = <Name extends keyof Whole>(name: Name, part: Whole[Name]) => Whole[Name];

class Asked<Of, Whole extends object> implements ProxyHandler<Whole> {
  constructor(
    private readonly makers: Makers<Of, Whole>,
    private readonly of: Of,
    private readonly finish: Finish<Whole>,
  ) {}

  private isPart(name: string | symbol): name is Extract<keyof Whole, string> {
    return Object.hasOwn(this.makers, name);
  }

  get(made: Whole, name: string | symbol): unknown {
    if (!Object.hasOwn(made, name) && this.isPart(name)) made[name] = this.finish(name, this.makers[name](this.of));
    return Reflect.get(made, name);
  }

  has(made: Whole, name: string | symbol): boolean {
    return this.isPart(name) || Reflect.has(made, name);
  }

  ownKeys(made: Whole): (string | symbol)[] {
    return [...new Set([...Reflect.ownKeys(this.makers), ...Reflect.ownKeys(made)])];
  }

  getOwnPropertyDescriptor(made: Whole, name: string | symbol): PropertyDescriptor | undefined {
    this.get(made, name);
    return Reflect.getOwnPropertyDescriptor(made, name);
  }
}

/**
 * A whole whose parts are made when they are first asked for, each once: a request needs two or three of the thirty it may ask for.
 * It is used as any object is: spread, looked into, a part put in its place.
 */
export function madeWhenAsked<Of, Whole extends object>(
  makers: Makers<Of, Whole>,
  of: Of,
  finish: Finish<Whole>,
): Whole {
  return new Proxy({} as Whole, new Asked(makers, of, finish));
}
