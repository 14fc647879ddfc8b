package dev.baton;

/** The files of teams that stories are told with. */
final class Stories {
    static final String BILLING = """
            workspace:
              timezone: Europe/Berlin
              stewards: [U0ADMIN]
            people:
              U0JOANNE: {supervisor: U0MARIA}
            policies:
              standard:
                nudge_after: 1h
                nudge_every: 2h
                escalate:
                  - {after: 4h, to: team_supervisors}
                  - {after: 8h, to: sender_supervisor}
                  - {after: 2d, to: parties}
                acknowledge_within: 4h
                resolve_within: 5d
                close_after: 3d
            teams:
              billing:
                name: Billing
                channel: C0BILLING
                members: [U0BEN, U0BIA]
                on_call: [U0BEN]
                supervisors: [U0BOSS]
                policy: standard
                hours: {timezone: Europe/Berlin, days: mon-fri, from: "09:00", to: "17:30", holidays: DE}
                handles: [invoice, refund, dunning]
                reach_us: "Invoices and refunds. VAT questions go to Tax."
                questions:
                  - {key: client, label: "Client number", required: false}
            """;

    private Stories() {}
}
