"""The exchange: a service through which chapters, hand-ins and feedback go between participants and trainers.

| module | what |
|---|---|
| ``settings`` | what the environment says |
| ``models`` ``database`` ``migrations/`` | tables; connections and transactions; how tables change |
| ``chapters`` ``handins`` ``feedback`` ``tokens`` ``audit`` | what is kept, by subject: functions on an open session |
| ``hub`` ``identity`` ``access`` | what the hub says of who asks; who that is; what they may do |
| ``limits`` ``answers`` ``names`` ``errors`` | how much, what and under which names may come in; what is said if not |
| ``routes/`` ``page`` ``app`` | the HTTP API by subject; the page for people; all of it together |

Three things hold everywhere. A name is the token's, never what a body or a path says. What is acknowledged was
committed. And replicas agree, since all that they share is in the database.
"""
