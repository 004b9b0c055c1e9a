"""Speed against peers, in one command: ``python -m bench`` writes bench/results.md."""
