/** The part of autocannon that `load.ts` uses; the package brings no types. */
declare module "autocannon" {
  interface RequestTemplate {
    method?: string;
    path?: string;
    headers?: Record<string, string>;
    body?: string;
    setupRequest?(request: RequestTemplate): RequestTemplate;
    onResponse?(status: number, body: string): void;
  }

  interface Client {
    /** Collects the answer as text. */
    pipelinedRequests: { addBody(chunk: Buffer): void };
  }

  interface Options {
    url: string;
    connections: number;
    /** Seconds; `amount` takes precedence. */
    duration?: number;
    /** Answers to wait for. */
    amount?: number;
    /** Milliseconds between looks at whether it is time to stop. */
    sampleInt?: number;
    headers?: Record<string, string>;
    requests?: RequestTemplate[];
    setupClient?(client: Client): void;
  }

  interface Run extends Promise<{ errors: number; non2xx: number }> {
    on(
      event: "response",
      listener: (client: Client, status: number, bytes: number, milliseconds: number) => void,
    ): void;
  }

  export default function autocannon(options: Options): Run;
}
