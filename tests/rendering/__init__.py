"""Tests of the rendering: free text, shells and templates."""
