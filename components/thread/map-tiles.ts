import type { Coords, DoneCallback } from 'leaflet'
import { TileLayer } from 'leaflet'
import { loadTile, tiles } from '@/stores/map'

/** The tiles of the map, fetched so that a refusal can be told from a picture. */
class Tiles extends TileLayer {
  protected override createTile(coords: Coords, done: DoneCallback): HTMLElement {
    const tile = document.createElement('img')
    tile.alt = ''
    loadTile(this.getTileUrl(coords)).then((picture) => {
      const url = URL.createObjectURL(picture)
      const settle = (error?: Error) => {
        URL.revokeObjectURL(url)
        done(error, tile)
      }
      tile.onload = () => settle()
      tile.onerror = () => settle(new Error('no picture'))
      tile.src = url
    }).catch((error: Error) => done(error, tile))
    return tile
  }
}

export const mapTiles = (): TileLayer => new Tiles(`${tiles}/{z}/{x}/{y}.png`, { maxZoom: 19 })
