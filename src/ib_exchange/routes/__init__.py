"""The HTTP API, by subject. A route asks who may, reads what came, and calls one function in one transaction.

Routes are plain functions, which FastAPI runs in threads: a database is waited for there, and nothing else waits.
"""
