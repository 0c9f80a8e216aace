/** The host of `host:port`, without the brackets of IPv6; any other text as it is. */
export declare function stripPort(text: string): string;
/** The first label of a host name; the port stays. An IP address stays as it is. */
export declare function stripDomain(text: string): string;
