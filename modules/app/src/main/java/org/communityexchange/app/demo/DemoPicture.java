package org.communityexchange.app.demo;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import javax.imageio.ImageIO;

/** Pictures for the demo town, drawn here so that none has to be fetched or licensed. */
enum DemoPicture {
    SOUP(new Color(0xC98F5A), brush -> {
        brush.setColor(new Color(0xF7F1E6));
        brush.fillOval(250, 130, 700, 540);
        brush.setColor(new Color(0xE0712B));
        brush.fillOval(310, 185, 580, 430);
        brush.setColor(new Color(0x4F7A3A));
        for (var leaf = 0; leaf < 5; leaf++) {
            brush.fillOval(430 + leaf * 75, 330 + leaf % 2 * 70, 70, 34);
        }
    }),
    DESK(new Color(0xDCE6EA), brush -> {
        brush.setColor(new Color(0x9CC4DA));
        brush.fillRect(640, 90, 380, 300);
        brush.setColor(Color.WHITE);
        brush.fillRect(822, 90, 16, 300);
        brush.setColor(new Color(0x8A5A33));
        brush.fillRect(120, 520, 960, 50);
        brush.fillRect(180, 570, 40, 230);
        brush.fillRect(980, 570, 40, 230);
        brush.setColor(new Color(0x2F3E46));
        brush.fillRect(300, 400, 16, 120);
        brush.setColor(new Color(0xE9B44C));
        brush.fillArc(210, 320, 200, 170, 0, 180);
    }),
    THREAD(new Color(0xEFE7DA), brush -> {
        brush.setColor(new Color(0xB98B5E));
        brush.fillRect(360, 190, 260, 40);
        brush.fillRect(360, 570, 260, 40);
        brush.setColor(new Color(0xB3262E));
        brush.fillRect(390, 230, 200, 340);
        brush.setStroke(new BasicStroke(8));
        brush.drawArc(560, 330, 360, 240, 90, 180);
        brush.setColor(new Color(0x6B7280));
        brush.setStroke(new BasicStroke(14, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        brush.drawLine(740, 330, 960, 150);
    }),
    FLOUR(new Color(0xE8E1D3), brush -> {
        brush.setColor(new Color(0x8A5A33));
        brush.fillRect(0, 600, 1200, 200);
        brush.setColor(new Color(0xF9F5EC));
        brush.fillRect(240, 220, 260, 400);
        brush.setColor(new Color(0xD9C7A3));
        brush.fillRect(540, 260, 240, 360);
        brush.setColor(new Color(0xB3262E));
        brush.fillRect(240, 340, 260, 90);
        brush.fillRect(540, 380, 240, 80);
        brush.fillRect(860, 480, 150, 140);
        brush.setColor(Color.WHITE);
        brush.fillOval(895, 515, 80, 70);
    });

    private static final int WIDTH = 1200;
    private static final int HEIGHT = 800;

    private final Color ground;
    private final Consumer<Graphics2D> shapes;

    DemoPicture(Color ground, Consumer<Graphics2D> shapes) {
        this.ground = ground;
        this.shapes = shapes;
    }

    byte[] png() {
        var picture = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        var brush = picture.createGraphics();
        brush.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        brush.setColor(ground);
        brush.fillRect(0, 0, WIDTH, HEIGHT);
        shapes.accept(brush);
        brush.dispose();
        var bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }
}
